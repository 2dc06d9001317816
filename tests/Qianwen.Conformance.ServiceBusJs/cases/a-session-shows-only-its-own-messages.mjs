import assert from "node:assert/strict";

const SESSION = { maxAutoLockRenewalDurationInMs: 0 };

export default async function (host) {
  const client = host.client();
  await client.createSender("tasks").sendMessages([
    { body: "a1", sessionId: "a" },
    { body: "b1", sessionId: "b" },
    { body: "a2", sessionId: "a" },
  ]);
  const receiver = await client.acceptSession("tasks", "a", SESSION);
  assert.deepEqual((await receiver.peekMessages(10)).map((message) => message.body), ["a1", "a2"]);
}
