import assert from "node:assert/strict";

const SESSION = { maxAutoLockRenewalDurationInMs: 0 };

export default async function (host) {
  const client = host.client();
  const first = await client.acceptSession("tasks", "lin", SESSION);
  assert.equal(await first.getSessionState(), null);
  await first.setSessionState({ step: 2, of: "三" });
  await first.close();
  const second = await client.acceptSession("tasks", "lin", SESSION);
  assert.deepEqual(await second.getSessionState(), { step: 2, of: "三" });
  await second.setSessionState(null);
  assert.equal(await second.getSessionState(), null);
}
