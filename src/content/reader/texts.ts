import { fold } from '../../customer/text.ts';
import { controlValue, type Page } from './content.ts';
import { childrenOf, isElement, isOnlyHeard, isText, parentOf, tagOf } from './dom.ts';

const MAX_NODES = 1200;

/** All texts and controls' values that are shown below a root, in reading order; from at most 1200 nodes. */
export function textsIn(page: Page, root: Node): { node: Node; text: string }[] {
  const found: { node: Node; text: string }[] = [];
  const stack: Node[] = [root];
  for (let n = 0; stack.length && n < MAX_NODES; n++) {
    const node = stack.pop()!;
    if (isText(node)) {
      const text = fold(node.data);
      if (text && parentOf(node) && page.shown(parentOf(node)!)) found.push({ node, text });
    } else if (
      isElement(node) &&
      !/^(SCRIPT|STYLE|TEMPLATE|I?FRAME|OPTION)$/.test(tagOf(node)) &&
      !isOnlyHeard(node)
    ) {
      const value = controlValue(node);
      if (value !== null) {
        if (page.shown(node)) found.push({ node, text: fold(value) });
        continue;
      }
      const kids = childrenOf(node);
      for (let i = kids.length - 1; i >= 0; i--) stack.push(kids[i]!);
    }
  }
  return found;
}
