// /work/main/packages/transport/src/http/create-http-transport.ts
import { createHttpTransport, retryInterceptor } from "@segur-sdk/transport";
import { systemClock, type TlsIdentity } from "@segur-sdk/core";

async function call(identity: TlsIdentity) {
  const http = createHttpTransport({ identity, interceptors: [retryInterceptor({ clock: systemClock })] });
  const answer = await http.send({ method: "GET", url: "https://localhost:8443/", headers: {} });
  await http.close();
  return answer.status;
}

export {};
