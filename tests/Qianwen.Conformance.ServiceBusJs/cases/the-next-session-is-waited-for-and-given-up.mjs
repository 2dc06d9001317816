import assert from "node:assert/strict";
import { one, refused } from "../steps.mjs";

const SESSION = { maxAutoLockRenewalDurationInMs: 0 };

export default async function (host) {
  const client = host.client();
  const waiting = client.acceptNextSession("tasks", SESSION);
  await client.createSender("tasks").sendMessages({ body: 1, sessionId: "a" });
  const session = await waiting;
  assert.equal(session.sessionId, "a");
  await session.completeMessage(await one(session));

  let isOver = false;
  const givenUp = refused(client.acceptNextSession("tasks", SESSION), "ServiceTimeout").finally(() => (isOver = true));
  while (!isOver) {
    await host.pass(1);
  }
  await givenUp;
}
