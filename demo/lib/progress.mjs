/** Prints one line of what is going on. */
export function say(text) {
  console.log(text);
}

/**
 * Runs `work` and says that it has begun, every ten seconds that it still goes on, and how long it took.
 * @template T
 * @param {string} what an activity: "Building the extension"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(what, work) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  say(`${what} …`);
  const timer = setInterval(() => say(`  … ${seconds()} s`), 10_000);
  try {
    const result = await work();
    say(`  done (${seconds()} s)`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** An error that the user can mend; its message is one clear sentence, shown without a stack. */
export class UserError extends Error {}
