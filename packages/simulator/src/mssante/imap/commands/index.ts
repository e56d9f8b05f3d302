import type { ImapCommand } from "../imap-command.js";
import { append } from "./append.js";
import { authenticate } from "./authenticate.js";
import { capability } from "./capability.js";
import { copy, move } from "./copy.js";
import { enable } from "./enable.js";
import { close, expunge } from "./expunge.js";
import { fetch } from "./fetch.js";
import { create, remove } from "./folders.js";
import { id } from "./id.js";
import { idle } from "./idle.js";
import { list, lsub } from "./list.js";
import { login } from "./login.js";
import { logout } from "./logout.js";
import { namespace } from "./namespace.js";
import { noop } from "./noop.js";
import { search } from "./search.js";
import { examine, select, unselect } from "./select.js";
import { starttls } from "./starttls.js";
import { status } from "./status.js";
import { store } from "./store.js";

/** Commands by name. */
export const imapCommands: ReadonlyMap<string, ImapCommand> = new Map(
  Object.entries({
    APPEND: append,
    AUTHENTICATE: authenticate,
    CAPABILITY: capability,
    CHECK: noop,
    CLOSE: close,
    COPY: copy,
    CREATE: create,
    DELETE: remove,
    ENABLE: enable,
    EXAMINE: examine,
    EXPUNGE: expunge,
    FETCH: fetch,
    ID: id,
    IDLE: idle,
    LIST: list,
    LOGIN: login,
    LOGOUT: logout,
    LSUB: lsub,
    MOVE: move,
    NAMESPACE: namespace,
    NOOP: noop,
    SEARCH: search,
    SELECT: select,
    STARTTLS: starttls,
    STATUS: status,
    STORE: store,
    SUBSCRIBE: noop,
    UNSELECT: unselect,
    UNSUBSCRIBE: noop,
  }),
);
