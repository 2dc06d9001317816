import assert from "node:assert/strict";
import { one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders");
  await client.createSender("orders").sendMessages({ body: "tea" });
  const message = await one(receiver);
  await receiver.completeMessage(message);
  await assert.rejects(receiver.completeMessage(message), /already been settled|already settled/i);
}
