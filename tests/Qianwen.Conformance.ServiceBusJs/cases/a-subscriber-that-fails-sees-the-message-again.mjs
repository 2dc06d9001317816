import assert from "node:assert/strict";

export default async function (host) {
  const client = host.client();
  const receiver = client.createReceiver("orders", { maxAutoLockRenewalDurationInMs: 0 });
  const deliveries = [];
  const handled = new Promise((resolve) => {
    receiver.subscribe({
      processMessage: async (message) => {
        deliveries.push(message.deliveryCount);
        if (deliveries.length < 3) throw new Error("not yet");
        resolve();
      },
      processError: async () => {},
    });
  });
  await client.createSender("orders").sendMessages({ body: "tea" });
  await handled;
  assert.deepEqual(deliveries, [0, 1, 2]);
}
