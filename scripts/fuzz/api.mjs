// What an OpenAPI document says of each operation, as the fuzzer asks for it.

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'];

/** The operations of a document: `{ id, method, path, parameters, bodies, responses, document }`. */
export function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({
      id: item[method].operationId,
      method: method.toUpperCase(),
      path,
      parameters: item[method].parameters ?? [],
      bodies: Object.entries(item[method].requestBody?.content ?? {}),
      responses: item[method].responses,
      document,
    })),
  );
}

/** The schema with the document's components beside it, so that its references lead somewhere. */
export const selfContained = (schema, document) => ({ ...schema, components: document.components });
