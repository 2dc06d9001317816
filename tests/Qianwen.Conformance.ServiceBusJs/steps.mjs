// Steps that many cases take.
import assert from "node:assert/strict";

/** What a receiver asks for at most, and how long it waits for the first message. */
export const WAIT = { maxWaitTimeInMs: 10_000 };

/** Long enough for a message that is there, for a test that expects none. */
export const GLANCE = { maxWaitTimeInMs: 300 };

/** Receives exactly one message. */
export async function one(receiver) {
  const messages = await receiver.receiveMessages(1, WAIT);
  assert.equal(messages.length, 1, "one message was expected");
  return messages[0];
}

/** Receives until there are as many as wanted. */
export async function many(receiver, count) {
  const all = [];
  while (all.length < count) {
    const messages = await receiver.receiveMessages(count - all.length, WAIT);
    assert.notEqual(messages.length, 0, `${count} messages were expected, ${all.length} came`);
    all.push(...messages);
  }
  return all;
}

/** Checks that nothing can be received. */
export async function none(receiver) {
  assert.deepEqual((await receiver.receiveMessages(1, GLANCE)).map((message) => message.body), []);
}

/** Checks that a promise is refused with the client's code for the reason. */
export async function refused(promise, code) {
  await assert.rejects(promise, (error) => {
    assert.equal(error.code, code, error.message);
    return true;
  });
}

/** The texts 0, 1, 2, … with a prefix. */
export function texts(prefix, count) {
  return Array.from({ length: count }, (_, index) => `${prefix} ${index}`);
}
