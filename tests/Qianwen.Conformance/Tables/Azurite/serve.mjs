// Azurite's table service in memory on a free port, which it says; it ends when its input does, so it never outlives the tests.
import { createRequire } from "node:module";
import net from "node:net";

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...where) {
  this.once("listening", () => console.log(`port ${this.address().port}`));
  return listen.apply(this, where);
};

process.stdin.on("end", () => process.exit(0)).resume();
process.argv.push("--tablePort", "0", "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence", "--silent");
createRequire(import.meta.url)("azurite/dist/src/table/main.js");
