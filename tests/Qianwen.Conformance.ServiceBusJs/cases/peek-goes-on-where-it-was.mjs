import assert from "node:assert/strict";
import { texts } from "../steps.mjs";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders");
  await client.createSender("orders").sendMessages(texts("m", 5).map((body) => ({ body })));
  const pages = [await receiver.peekMessages(2), await receiver.peekMessages(2), await receiver.peekMessages(2)];
  assert.deepEqual(pages.map((page) => page.map((message) => message.body)), [["m 0", "m 1"], ["m 2", "m 3"], ["m 4"]]);
}
