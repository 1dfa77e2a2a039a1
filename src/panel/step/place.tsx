import { asksOf, type Place } from '../../script/flow.ts';
import type { Card } from '../../script/format.ts';
import { AskList } from '../asks/ask-list.tsx';
import { IdentityCard } from '../caring/identity.tsx';
import { ToolsCard } from '../caring/tools.tsx';
import { HistoryCard } from '../customer/history.tsx';
import type { Live } from '../panel.ts';
import { PenaltyCard } from '../penalty/card.tsx';
import { Guidance } from './guidance.tsx';
import { Notices } from './notices.tsx';
import { Say } from './say.tsx';

/** Everything of one place of the script: warned of first, then said, asked, looked up, and read silently. */
export function PlaceBody({ live, place }: { live: Live; place: Place }) {
  const asks = asksOf(live.view.script, place, live.view.facts);
  return (
    <>
      <Notices live={live} place={place} />
      <Say live={live} place={place} />
      {place.cards.includes('identity') && <IdentityCard live={live} />}
      <AskList live={live} asks={asks} />
      {place.cards.map((card) => (
        <CardOf key={card} card={card} live={live} />
      ))}
      <Guidance live={live} place={place} />
    </>
  );
}

/** Cards that stand below the questions; who somebody is has to be checked before it is answered. */
function CardOf({ card, live }: { card: Card; live: Live }) {
  switch (card) {
    case 'penalty':
      return <PenaltyCard live={live} />;
    case 'tools':
      return <ToolsCard live={live} />;
    case 'history':
      return <HistoryCard live={live} />;
    case 'identity':
      return null;
  }
}
