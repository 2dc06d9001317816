import assert from "node:assert/strict";
import { one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders");
  await client.createSender("orders").sendMessages({ body: "tea" });
  const message = await one(receiver);
  await receiver.close();
  assert.equal((await host.count("orders")).locked, 1, "a closed receiver's lock lives on");
  const other = client.createReceiver("orders");
  await other.completeMessage(message);
  assert.equal((await host.count("orders")).locked, 0);
}
