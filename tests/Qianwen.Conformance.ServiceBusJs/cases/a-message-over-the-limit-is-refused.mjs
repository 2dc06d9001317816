import { refused } from "../steps.mjs";

export default async function (host) {
  const sender = host.client().createSender("orders");
  await refused(sender.sendMessages({ body: Buffer.alloc(257 * 1024) }), "MessageSizeExceeded");
}
