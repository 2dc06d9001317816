import assert from "node:assert/strict";
import { one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const sent = {
    body: { tea: "伯牙绝弦", cups: 40 },
    messageId: "order-1",
    correlationId: "task-1",
    contentType: "application/json",
    subject: "merchant-command",
    to: "merchant",
    replyTo: "merchant-replies",
    replyToSessionId: "lin",
    partitionKey: "hangzhou",
    timeToLive: 60_000,
    applicationProperties: { text: "杯", whole: 40, fraction: 2.5, yes: true, nothing: null },
  };

  await client.createSender("orders").sendMessages(sent);
  const received = await one(client.createReceiver("orders"));

  for (const [name, value] of Object.entries(sent)) {
    assert.deepEqual(received[name], value, name);
  }
  assert.equal(received.deliveryCount, 0);
  assert.equal(received.state, "active");
  assert.match(received.lockToken, /^[0-9a-f-]{36}$/);
  assert.ok(received.lockedUntilUtc > received.enqueuedTimeUtc);
  assert.equal(received.expiresAtUtc - received.enqueuedTimeUtc, 60_000);
}
