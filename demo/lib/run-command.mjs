import { spawn } from 'node:child_process';
import { UserError } from './progress.mjs';

/**
 * Runs a program with its output going to the terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<void>} rejects with UserError where it can't start or its exit code isn't 0
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.once('error', (error) =>
      reject(new UserError(`${command} could not be started: ${error.message}`)),
    );
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new UserError(`"${[command, ...args].join(' ')}" ended with ${signal ?? `exit code ${code}`}.`),
        );
    });
  });
}
