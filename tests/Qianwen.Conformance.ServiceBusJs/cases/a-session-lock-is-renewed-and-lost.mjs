import assert from "node:assert/strict";
import { one, refused } from "../steps.mjs";

const SESSION = { maxAutoLockRenewalDurationInMs: 0 };

export default async function (host) {
  const client = host.client();
  await client.createSender("tasks").sendMessages({ body: 1, sessionId: "lin" });
  const receiver = await client.acceptSession("tasks", "lin", SESSION);
  const first = receiver.sessionLockedUntilUtc;
  const message = await one(receiver);
  await host.pass(50);
  assert.equal((await receiver.renewSessionLock()) - first, 50_000);
  await host.pass(50);
  await receiver.setSessionState("still mine");

  await host.pass(61);
  await refused(receiver.completeMessage(message), "SessionLockLost");
  await refused(receiver.renewSessionLock(), "SessionLockLost");
  const next = await client.acceptSession("tasks", "lin", SESSION);
  assert.equal((await one(next)).deliveryCount, 1);
}
