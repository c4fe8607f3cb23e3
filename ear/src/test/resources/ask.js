// One worker for all questions of the test; Playwright calls these functions.
const worker = new Worker('/check/worker.js', { type: 'module' });
const merkle = import('/check/merkle.js');
const sha256 = import('/check/sha256.js');

function askOf(one, question) {
  return new Promise((resolve, reject) => {
    const found = [];
    one.onerror = (e) => reject(new Error(e.message));
    one.onmessage = ({ data }) => {
      if (data.type === 'violation') {
        found.push(data);
      } else if (data.type === 'done') {
        resolve({ ...data, found });
      }
    };
    one.postMessage(question);
  });
}

window.ask = (question) => askOf(worker, question);

window.askWithoutCrypto = (question) =>
  askOf(new Worker('/worker-without-crypto.js', { type: 'module' }), question);

// The root over leaves (hex), appended in pieces of this size.
window.rootOf = async ({ leaves, piece }) => {
  const { MerkleTree, leafOf } = await merkle;
  const { sha256All, fromHex, toHex } = await sha256;
  const tree = new MerkleTree();
  for (let i = 0; i < leaves.length; i += piece) {
    const some = leaves.slice(i, i + piece).map(fromHex);
    await tree.append(await sha256All(some.length, (j) => leafOf(some[j])));
  }
  return toHex(await tree.root());
};

window.isIncluded = async ({ leaf, index, size, path, root }) => {
  const { isIncluded } = await merkle;
  const { fromHex } = await sha256;
  return isIncluded(fromHex(leaf), index, size, path.map(fromHex), root);
};
