import { relative } from 'node:path';
import { root } from './run.mjs';

/** Lines of a failure's message that are shown: what was expected and what came, not the whole of a page. */
const LINES = 12;

/**
 * What failed in a run of vitest, from its JSON report: one text for each test, and for each file that did not get as
 * far as its tests, with where it stands and the beginning of its message.
 */
export function failuresOf(report) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${file}\n${beginning(message)}`];
    return failed.map((test) => `${file}: ${test.fullName}\n${beginning(test.failureMessages.join('\n'))}`);
  });
}

const beginning = (message) =>
  message
    .split('\n')
    .filter((line) => !line.includes('/node_modules/'))
    .slice(0, LINES)
    .join('\n');
