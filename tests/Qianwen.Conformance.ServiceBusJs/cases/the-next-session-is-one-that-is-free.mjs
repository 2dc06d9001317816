import assert from "node:assert/strict";
import { one } from "../steps.mjs";

const SESSION = { maxAutoLockRenewalDurationInMs: 0 };

export default async function (host) {
  const client = host.client();
  await client.createSender("tasks").sendMessages([
    { body: 1, sessionId: "a" },
    { body: 2, sessionId: "b" },
  ]);
  const first = await client.acceptNextSession("tasks", SESSION);
  const second = await client.acceptNextSession("tasks", SESSION);
  assert.deepEqual([first.sessionId, second.sessionId], ["a", "b"]);
  assert.equal((await one(second)).body, 2);
  await first.close();
  const again = await client.acceptNextSession("tasks", SESSION);
  assert.equal(again.sessionId, "a");
  assert.equal((await one(again)).body, 1);
}
