// Stands in for native code that is given a stranger's file: does what its task says.
import { readSync, writeSync } from 'node:fs';

const read = (length) => {
  const whole = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const got = readSync(3, whole, at, length - at, null);
    if (got === 0) process.exit();
    at += got;
  }
  return whole;
};

for (;;) {
  const task = JSON.parse(String(read(read(4).readUInt32BE())));
  const bytes = read(task.bytes);
  if (task.does === 'die') process.kill(process.pid, 'SIGSEGV');
  if (task.does === 'hang') for (;;);
  if (task.does === 'rubbish') writeSync(4, Buffer.from('\0\0\0\u0003{a}'));
  if (task.does === 'huge') writeSync(4, Buffer.from('\0\0\0\u0014{"bytes":9000000000}'));
  const reply = { bytes: bytes.length, pid: process.pid, environment: Object.keys(process.env) };
  const json = Buffer.from(JSON.stringify(reply));
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(json.length);
  // A head in two pieces, as a pipe may bring it.
  writeSync(4, Buffer.concat([prefix, json.subarray(0, 5)]));
  writeSync(4, Buffer.concat([json.subarray(5), bytes]));
}
