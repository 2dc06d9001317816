import assert from "node:assert/strict";
import { one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  await client.createSender("orders").sendMessages({ body: "tea" });
  const received = await one(client.createReceiver("orders"));
  assert.ok(received.messageId, "the broker assigns an id");
  assert.equal(received.body, "tea");
}
