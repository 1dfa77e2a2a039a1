/** One form as it reached the stand-ins' server. */
export interface SavedEntry {
  /** Counts up from 1. */
  id: number;
  site: 'IDEAS' | 'myXENA';
  kind: 'interaction' | 'ticket';
  customerId: string;
  /** ISO date-time of the server's own clock, not of the demo clock. */
  savedAt: string;
  /** Every control of the form by its name, empty ones included. */
  fields: Record<string, string>;
}

export interface DemoServer {
  /** Origin without a slash at its end. */
  url: string;
  port: number;
  /** Stops listening, drops open connections and removes a temporary database. */
  close(): Promise<void>;
  /** Oldest first. */
  saved(): SavedEntry[];
}

export interface DemoServerOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** An SQLite file that is kept; without it, or with ':memory:', a temporary one. */
  database?: string;
}

/** Serves /ideas/, /myxena/, /hazards/<name>, and what was saved as JSON under /api/saved. */
export function startDemoServer(options?: DemoServerOptions): Promise<DemoServer>;
