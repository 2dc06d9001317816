import assert from "node:assert/strict";
import { refused } from "../steps.mjs";

const SESSION = { maxAutoLockRenewalDurationInMs: 0 };

export default async function (host) {
  const client = host.client();
  const waiting = client.acceptNextSession("tasks", SESSION);
  await client.createSender("tasks").sendMessages({ body: 1, sessionId: "a" });
  assert.equal((await waiting).sessionId, "a");

  let isOver = false;
  const givenUp = refused(client.acceptNextSession("tasks", SESSION), "ServiceTimeout").finally(() => (isOver = true));
  while (!isOver) {
    await host.pass(1);
  }
  await givenUp;
}
