// What face-api's own networks answer to formula-made pictures, and on request to photographs:
//   node source-answers.mjs FOLDER [PICTURES.json] > answers.json
// FOLDER/node_modules has @vladmandic/face-api 1.7.15, @tensorflow/tfjs 4.22 and its wasm backend.
// PICTURES.json: [{side, base64}], square RGB pictures of 112 (landmarks) or 150 (descriptor).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [folder, pictures] = process.argv.slice(2);
const packages = join(resolve(folder), 'node_modules');
const require = createRequire(join(packages, 'package.json'));
const tf = require('@tensorflow/tfjs');
const wasm = require('@tensorflow/tfjs-backend-wasm');
wasm.setWasmPaths(`${join(packages, '@tensorflow/tfjs-backend-wasm/dist')}/`);
await tf.setBackend('wasm');
await tf.ready();
const faceapi = require('@vladmandic/face-api/dist/face-api.node-wasm.js');
const networks = {
  112: ['landmarks', new faceapi.FaceLandmark68Net()],
  150: ['descriptor', new faceapi.FaceRecognitionNet()],
};
for (const [, network] of Object.values(networks)) {
  await network.loadFromDisk(join(packages, '@vladmandic/face-api/model'));
}

/** Twin of `formula_picture` in parity.py and `formulaPicture` in test/vision/faces/formula.ts. */
function formulaPicture(side) {
  return Uint8Array.from({ length: side * side * 3 }, (_, i) => {
    const x = Math.floor(i / 3) % side;
    const y = Math.floor(i / 3 / side);
    return (x * 3 + y * 5 + (i % 3) * 40 + ((x * y) >> 3) * 7) % 256;
  });
}

const list = pictures
  ? JSON.parse(readFileSync(pictures, 'utf8')).map(({ side, base64 }) => ({
      side,
      data: new Uint8Array(Buffer.from(base64, 'base64')),
    }))
  : [112, 150].map((side) => ({ side, data: formulaPicture(side) }));
const answers = [];
for (const { side, data } of list) {
  const [network, { forward }] = networks[side];
  const image = tf.tensor3d(data, [side, side, 3], 'float32');
  const output = await forward.call(networks[side][1], image);
  answers.push({ side, network, output: Array.from(output.dataSync()) });
}
process.stdout.write(JSON.stringify(answers));
