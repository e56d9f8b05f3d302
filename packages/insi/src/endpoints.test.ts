import { describe, expect, it } from "vitest";

import { assertEndpoint, insiCardEndpoints, insiEndpoints } from "./endpoints.js";

describe("environment of the address", () => {
  it("takes the national addresses in their own environment, and any other address in any", () => {
    for (const environment of ["qualification", "production"] as const) {
      expect(() => {
        assertEndpoint(insiEndpoints[environment], environment, "certificate");
        assertEndpoint(insiCardEndpoints[environment], environment, "card");
      }).not.toThrow();
      expect(() => {
        assertEndpoint("https://relay.example.fr/lps", environment, "certificate");
      }).not.toThrow();
    }
  });

  it.each([
    [insiEndpoints.production, "qualification"],
    [insiEndpoints.production, "simulator"],
    [insiEndpoints.qualification, "production"],
    ["https://QUALIFLPS.services-ps.ameli.fr:443/lps", "production"],
    // The same host written from the root of the DNS.
    ["https://services-ps-tlsm.ameli.fr./lps", "qualification"],
  ] as const)("refuses %s in %s", (endpoint, environment) => {
    expect(() => {
      assertEndpoint(endpoint, environment, "certificate");
    }).toThrow(expect.objectContaining({ code: "ERR_INSI_ENVIRONMENT" }));
  });

  it.each(["http://localhost/lps", "localhost", ""])("refuses %j, which is not https", (endpoint) => {
    expect(() => {
      assertEndpoint(endpoint, "simulator", "certificate");
    }).toThrow(expect.objectContaining({ code: "ERR_INSI_OPTIONS" }));
  });

  it.each([
    [insiCardEndpoints.qualification, "certificate"],
    [insiEndpoints.qualification, "card"],
  ] as const)("refuses %s in %s mode, which has hosts of its own", (endpoint, mode) => {
    expect(() => {
      assertEndpoint(endpoint, "qualification", mode);
    }).toThrow(expect.objectContaining({ code: "ERR_INSI_OPTIONS" }));
  });
});
