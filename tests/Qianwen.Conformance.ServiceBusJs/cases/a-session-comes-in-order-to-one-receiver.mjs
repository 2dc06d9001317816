import assert from "node:assert/strict";
import { many, none, texts } from "../steps.mjs";

const SESSION = { maxAutoLockRenewalDurationInMs: 0 };

export default async function (host) {
  const client = host.client();
  const sender = client.createSender("tasks");
  for (const body of texts("m", 5)) {
    await sender.sendMessages([
      { body, sessionId: "lin" },
      { body, sessionId: "chen" },
    ]);
  }

  for (const sessionId of ["chen", "lin"]) {
    const receiver = await client.acceptSession("tasks", sessionId, SESSION);
    assert.equal(receiver.sessionId, sessionId);
    const messages = await many(receiver, 5);
    assert.deepEqual(messages.map((message) => message.body), texts("m", 5));
    for (const message of messages) {
      assert.equal(message.sessionId, sessionId);
      await receiver.completeMessage(message);
    }
    await none(receiver);
    await receiver.close();
  }
}
