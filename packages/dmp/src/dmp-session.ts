import type { DmpChannel } from "./dmp-channel.js";
import type { DmpClientOptions } from "./client-options.js";

/** What every transaction of a client runs on. */
export interface DmpSession {
  readonly options: DmpClientOptions;
  readonly channel: DmpChannel;
}
