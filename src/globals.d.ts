/** True in demo builds alone (see vite.config.ts). */
declare const __DEMO__: boolean;
