import assert from "node:assert/strict";

export default async function (host) {
  const sender = host.client().createSender("orders");
  await assert.rejects(sender.sendMessages({ bodyType: "value", body: 40 }), /binary bodies only/);
}
