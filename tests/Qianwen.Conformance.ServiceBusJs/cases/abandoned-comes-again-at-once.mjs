import assert from "node:assert/strict";
import { one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders");
  await client.createSender("orders").sendMessages({ body: "tea", applicationProperties: { tries: 0, city: "杭州" } });
  await receiver.abandonMessage(await one(receiver), { tries: 1 });
  const again = await one(receiver);
  assert.equal(again.deliveryCount, 1);
  assert.deepEqual(again.applicationProperties, { tries: 1, city: "杭州" });
}
