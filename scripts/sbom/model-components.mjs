/** The models of `models/manifest.json` as CycloneDX components, each with its files and their checksums. */
export function modelComponents({ models }) {
  return models.map(({ id, version, licence, source, files }) => ({
    'bom-ref': `model:${id}@${version}`,
    type: 'machine-learning-model',
    name: id,
    version,
    licenses: [{ license: licenceOf(licence) }],
    description: source,
    externalReferences: (source.match(/https:\/\/[^\s,;)]+/g) ?? []).map((url) => ({
      type: 'distribution',
      url,
    })),
    components: Object.values(files).map(({ path, sha256 }) => ({
      'bom-ref': `model:${id}@${version}/${path}`,
      type: 'file',
      name: path,
      hashes: [{ alg: 'SHA-256', content: sha256 }],
    })),
  }));
}

/** An SPDX id where the licence is nothing but one; a name where there is more to say of it. */
function licenceOf(licence) {
  return /^[\w.-]+$/.test(licence) ? { id: licence } : { name: licence };
}
