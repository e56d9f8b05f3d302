// /work/main/packages/transport/src/http/observe-exchanges.ts
import { systemClock, type Exchange } from "@segur-sdk/core";
import { observeExchanges } from "@segur-sdk/transport";

const seen: Exchange[] = [];
const interceptor = observeExchanges({ service: "dmp", clock: systemClock, observer: (exchange) => seen.push(exchange) });

export {};
