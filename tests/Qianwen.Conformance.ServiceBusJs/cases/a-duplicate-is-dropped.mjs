import assert from "node:assert/strict";
import { none, one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const sender = client.createSender("once");
  const receiver = client.createReceiver("once");
  await sender.sendMessages({ body: "first", messageId: "o-1" });
  await sender.sendMessages({ body: "second", messageId: "o-1" });
  const message = await one(receiver);
  assert.equal(message.body, "first");
  await receiver.completeMessage(message);
  await none(receiver);
  await host.pass(601);
  await sender.sendMessages({ body: "third", messageId: "o-1" });
  assert.equal((await one(receiver)).body, "third");
}
