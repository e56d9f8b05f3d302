// /work/main/packages/transport/src/soap/addressing.ts
import { systemIds } from "@segur-sdk/core";
import { messageIdOf } from "@segur-sdk/transport";

const messageId = messageIdOf(systemIds.uuid(), "urn:uuid");

export {};
