import assert from "node:assert/strict";
import { GLANCE, many, one } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const sender = client.createSender("orders");
  const receiver = client.createReceiver("orders");
  assert.deepEqual(await receiver.receiveMessages(10, GLANCE), []);
  await sender.sendMessages([{ body: "a" }, { body: "b" }]);
  assert.equal((await host.count("orders")).active, 2, "nobody waits for messages between two calls");

  assert.equal((await one(receiver)).body, "a");
  assert.equal((await many(receiver, 1))[0].body, "b");
}
