import assert from "node:assert/strict";
import { none, one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const sender = client.createSender("orders");
  const receiver = client.createReceiver("orders");
  const now = new Date(await host.pass(0));
  const at = new Date(now.getTime() + 600_000);
  const [number] = await sender.scheduleMessages({ body: "at ten", messageId: "s-1" }, at);

  const [peeked] = await receiver.peekMessages(1);
  assert.equal(peeked.state, "scheduled");
  assert.equal(peeked.sequenceNumber.toString(), number.toString());
  await host.pass(599);
  await none(receiver);
  await host.pass(2);
  const message = await one(receiver);
  assert.equal(message.body, "at ten");
  assert.equal(message.messageId, "s-1");
  assert.equal(message.scheduledEnqueueTimeUtc.getTime(), at.getTime());
}
