import { z } from 'zod';
import type { PostLimits } from '../domain/post.js';
import { problemSchema } from './contract.js';
import { actorParameters, problemsOf, SECURITY_SCHEMES, securityOf } from './openapi-access.js';
import { describeWebhooks } from './openapi-webhooks.js';
import { OPERATIONS, type Operation } from './operations.js';
import { statusName } from './problems.js';

type Json = Record<string, unknown>;

const COMPONENTS = '#/components/schemas/';

/** The OpenAPI 3.1 document, from the operations table and the schemas that validate requests. */
export function openApiDocument(version: string, limits: PostLimits): Json {
  const schemas = new SchemaCollector();
  const paths: Record<string, Json> = {};
  for (const [id, operation] of Object.entries<Operation>(OPERATIONS)) {
    const path = operation.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [operation.method]: describe(id, operation, limits, schemas),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Saring',
      version,
      description:
        'Checks Indonesian election-campaign posts against the rulebook of a regime. ' +
        "The machine gives a verdict ('possible'); only a person gives a decision.",
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    webhooks: describeWebhooks((schema) => schemas.add(schema, 'output')),
    components: { schemas: schemas.components, securitySchemes: SECURITY_SCHEMES },
  };
}

function describe(
  operationId: string,
  operation: Operation,
  limits: PostLimits,
  schemas: SchemaCollector,
): Json {
  const parameters = [
    ...[...operation.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...Object.entries(operation.query ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      schema: schemas.add(schema, 'input'),
    })),
    ...actorParameters(operation),
    ...Object.entries(operation.headers ?? {}).map(([name, schema]) => ({
      name,
      in: 'header',
      schema: schemas.add(schema, 'input'),
    })),
  ];
  const success = operation.success ?? 200;
  return {
    operationId,
    summary: operation.summary,
    security: securityOf(operation),
    ...(parameters.length > 0 && { parameters }),
    ...(operation.request && {
      requestBody: {
        required: true,
        content: content(operation.request(limits), 'input', schemas),
      },
    }),
    responses: {
      [success]: {
        description: statusName(success),
        content: content(operation.response, 'output', schemas),
      },
      ...Object.fromEntries(
        (operation.alike ?? []).map((status) => [
          status,
          {
            description: statusName(status),
            content: content(operation.response, 'output', schemas),
          },
        ]),
      ),
      ...Object.fromEntries(
        problemsOf(operation).map((status) => [status, problem(status, schemas)]),
      ),
    },
  };
}

function problem(status: number, schemas: SchemaCollector): Json {
  const retry = { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } };
  const challenge = {
    'WWW-Authenticate': { description: '`Bearer`', schema: { type: 'string' } },
  };
  return {
    description: statusName(status),
    ...((status === 429 || status === 503) && { headers: retry }),
    ...(status === 401 && { headers: challenge }),
    content: content({ 'application/problem+json': problemSchema }, 'output', schemas),
  };
}

function content(
  bodies: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
  schemas: SchemaCollector,
): Json {
  return Object.fromEntries(
    Object.entries(bodies).map(([mediaType, schema]) => [
      mediaType,
      { schema: schemas.add(schema, io) },
    ]),
  );
}

/** Zod schemas to JSON Schema 2020-12; those with an id become shared components. */
class SchemaCollector {
  readonly components: Record<string, unknown> = {};

  add(schema: z.ZodType, io: 'input' | 'output'): unknown {
    const {
      $schema: _dialect,
      $defs = {},
      ...rest
    } = z.toJSONSchema(schema, {
      io,
      target: 'draft-2020-12',
      override: ({ jsonSchema }) => {
        // Immutable in our code; for a caller that is noise.
        delete jsonSchema.readOnly;
      },
    }) as Json & { $defs?: Json };
    for (const [name, definition] of Object.entries($defs)) {
      const { id: _id, ...body } = definition as Json;
      this.components[name] = relocate(body);
    }
    const { id, ...body } = rest;
    if (typeof id !== 'string') return relocate(body);
    this.components[id] = relocate(body);
    return { $ref: COMPONENTS + id };
  }
}

/** Points references at the document's components instead of the schema's own definitions. */
function relocate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocate);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? inner.replace('#/$defs/', COMPONENTS)
        : relocate(inner),
    ]),
  );
}
