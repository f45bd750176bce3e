// Made by "npm run openapi" from docs/openapi.json.
export interface paths {
    readonly "/classify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** One post in, one verdict out. */
        readonly post: operations["classify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/classify/batch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A post a line in (NDJSON, as many as you like), a verdict a line out as each is done, with the `index` of its line; a line that is wrong gives a line with `error`. The last line is `{"end":true,"ok":n,"failed":m}`; `"end":false` with `next` says that the service stopped before that line. Blank lines do not count. */
        readonly post: operations["classifyBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Cases as a file, in order of decision: NDJSON with a case a line and `{"end":true,"cases":n}` last, CSV, or HTML to print (500 cases at most). What breaks off midway was cut short. */
        readonly get: operations["exportCases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/dossier": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One case as a page to print, with its evidence and the decision; one file, without a network. */
        readonly get: operations["dossier"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A report for the queue; it is on disk when this answers, and classified next. */
        readonly post: operations["submitReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reports/{reportId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of a report. */
        readonly get: operations["report"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reports/{reportId}/images/{at}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An image of a report as it was sent, counted from 0; a download when it is no image. */
        readonly get: operations["reportImage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A page of the queue. */
        readonly get: operations["cases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/claim": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes cases for one reviewer alone, until their leases end. */
        readonly post: operations["claimCases"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/day": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What came in and what was decided on one day, and what waits now. */
        readonly get: operations["queueDay"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Changes of cases as they happen, as server-sent events: `event: change`, its `data` as below. With `Last-Event-ID` from there on; `event: reset` when that is too long ago, or without one when it begins: then read the queue anew. */
        readonly get: operations["liveCases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A case with its reports and decisions. */
        readonly get: operations["case"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened to a case, as the append-only audit chain has it. */
        readonly get: operations["caseEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decides a case that one holds. */
        readonly post: operations["decideCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a case back to the queue. */
        readonly post: operations["releaseCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/escalate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hands a case to a supervisor. */
        readonly post: operations["escalateCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/appeal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks for somebody else to look at a decided case. */
        readonly post: operations["appealCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Opens a case that waits for more, or, by a supervisor, a decided one. */
        readonly post: operations["reopenCase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/cases/{caseId}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes back a decision of one's own, while the lease under which it was made would still live. */
        readonly post: operations["undoDecision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who acts. */
        readonly get: operations["session"];
        readonly put?: never;
        /** Keeps an API key in a cookie that no script can read, for the page. */
        readonly post: operations["signIn"];
        /** Forgets the API key in that cookie. */
        readonly delete: operations["signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks/whatsapp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Answers Meta's question whether this is the operator's address. */
        readonly get: operations["verifyWhatsApp"];
        readonly put?: never;
        /** Messages from the WhatsApp Cloud API become reports, on disk before the answer. */
        readonly post: operations["whatsApp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/rulebooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The rulebooks in force; with `Accept: text/html` as a page. */
        readonly get: operations["rulebooks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/rulebooks/{regime}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The rules of one regime, with legal basis and texts; with `Accept: text/html` as a page to print. */
        readonly get: operations["rulebook"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/models": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The models in use: identity, licence, card and measured quality. */
        readonly get: operations["models"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/livez": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the process runs. */
        readonly get: operations["live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether every model is loaded, keys can be checked, and the report queue, where it is used, can be reached; 503 with the same body while not. Shows the limits. */
        readonly get: operations["ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Figures for Prometheus: counts and times, no content, names or addresses. */
        readonly get: operations["metrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This document. */
        readonly get: operations["openapi"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/docs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This document, readable in a browser. */
        readonly get: operations["docs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The page: check a creative. */
        readonly get: operations["checkPage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/antrean": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The page: the queue of reports. */
        readonly get: operations["queuePage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface webhooks {
    readonly "report.classified": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A report was classified, or could not be (`status: failed`). */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    /** @description The same at every attempt. */
                    readonly "webhook-id": string;
                    /** @description Of the attempt, in seconds since 1970. */
                    readonly "webhook-timestamp": string;
                    /** @description `v1,` and the base64 HMAC-SHA256 of id, timestamp and body, joined by dots. */
                    readonly "webhook-signature": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly type: "report.classified";
                        /**
                         * Format: date-time
                         * @description When it happened.
                         */
                        readonly timestamp: string;
                        readonly data: {
                            readonly reportId: string;
                            /** @enum {string} */
                            readonly status: "classified" | "failed";
                            readonly linkedTo: string | null;
                            readonly caseId: string;
                            readonly regime: components["schemas"]["Regime"];
                            /**
                             * @description The machine's.
                             * @enum {string}
                             */
                            readonly verdict: "allowed" | "review" | "prohibited" | "undetermined";
                            readonly severity: number;
                            readonly labels: readonly ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement")[];
                            readonly rules: readonly string[];
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Send nothing more. */
                readonly 410: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. Anything else is tried again for about a day. */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "case.decided": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A person decided a case. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    /** @description The same at every attempt. */
                    readonly "webhook-id": string;
                    /** @description Of the attempt, in seconds since 1970. */
                    readonly "webhook-timestamp": string;
                    /** @description `v1,` and the base64 HMAC-SHA256 of id, timestamp and body, joined by dots. */
                    readonly "webhook-signature": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly type: "case.decided";
                        /**
                         * Format: date-time
                         * @description When it was decided.
                         */
                        readonly timestamp: string;
                        readonly data: {
                            readonly caseId: string;
                            readonly regime: components["schemas"]["Regime"];
                            /**
                             * @description The machine's.
                             * @enum {string}
                             */
                            readonly verdict: "allowed" | "review" | "prohibited" | "undetermined";
                            readonly severity: number;
                            readonly labels: readonly ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement")[];
                            readonly rules: readonly string[];
                            /** @enum {string} */
                            readonly decision: "violation" | "no-violation" | "refer" | "need-info";
                            readonly confirmed: readonly string[];
                            readonly rejected: readonly string[];
                            /** @description Of the event in the audit chain. */
                            readonly seq: number;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Send nothing more. */
                readonly 410: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. Anything else is tried again for about a day. */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "case.reopened": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What a person decided on a case holds no more: taken back, appealed or reopened. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header: {
                    /** @description The same at every attempt. */
                    readonly "webhook-id": string;
                    /** @description Of the attempt, in seconds since 1970. */
                    readonly "webhook-timestamp": string;
                    /** @description `v1,` and the base64 HMAC-SHA256 of id, timestamp and body, joined by dots. */
                    readonly "webhook-signature": string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly type: "case.reopened";
                        /**
                         * Format: date-time
                         * @description When the decision stopped to hold.
                         */
                        readonly timestamp: string;
                        readonly data: {
                            readonly caseId: string;
                            readonly regime: components["schemas"]["Regime"];
                            /**
                             * @description The machine's.
                             * @enum {string}
                             */
                            readonly verdict: "allowed" | "review" | "prohibited" | "undetermined";
                            readonly severity: number;
                            readonly labels: readonly ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement")[];
                            readonly rules: readonly string[];
                            /**
                             * @description Of the case from then on.
                             * @enum {string}
                             */
                            readonly state: "open" | "escalated" | "appealed";
                            /** @enum {string} */
                            readonly because: "undo" | "appeal" | "reopen" | "report";
                            /** @description `seq` of the `case.decided` that holds no more. */
                            readonly decisionSeq: number;
                            /** @description Of the event in the audit chain: of two that cross, the higher is later. */
                            readonly seq: number;
                        };
                    };
                };
            };
            readonly responses: {
                /** @description Send nothing more. */
                readonly 410: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. Anything else is tried again for about a day. */
                readonly "2XX": {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description One post: text, images, or both. */
        readonly Post: {
            /** @description The caller's own reference; sent back. */
            readonly clientRef?: string;
            readonly text?: string;
            readonly context?: components["schemas"]["PostContext"];
            readonly images?: readonly {
                readonly name?: string;
                /** @description The file itself. URLs are refused. */
                readonly data: string;
            }[];
        };
        /** @description What is known about the post. A field left out is unknown; nothing is guessed. */
        readonly PostContext: {
            /** @description A rulebook that is loaded; defaults to the configured regime. */
            readonly regime?: components["schemas"]["Regime"];
            /** @enum {string} */
            readonly contest?: "presiden" | "legislatif" | "gubernur" | "bupati" | "walikota";
            /**
             * @description Who posts; some articles bind campaigns only.
             * @enum {string}
             */
            readonly actor?: "candidate" | "party" | "campaign-team" | "citizen" | "unknown";
            /** @enum {string} */
            readonly material?: "post" | "ad" | "banner";
            /**
             * Format: date-time
             * @description ISO 8601 with offset or Z: the moment, wherever the post is from.
             */
            readonly publishedAt?: string;
            /**
             * @description Of the region where the election is held: its days are the days of the schedule.
             * @enum {string}
             */
            readonly timeZone?: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
            /** @description Whether someone paid to have it shown. */
            readonly paid?: boolean;
            readonly account?: {
                /** @description Platform name in lower case, such as `instagram`. */
                readonly platform?: string;
                readonly handle?: string;
                /** @description On the list of accounts registered with KPU. */
                readonly registered?: boolean;
                /**
                 * Format: date
                 * @description Day on which it was registered with KPU.
                 */
                readonly registeredAt?: string;
                /** @description Accounts of this campaign, counted as the regime counts them: in all (Pilkada 2020), on this platform (2024). */
                readonly accountsInCampaign?: number;
                /** @description Items posted from this account on that day, this one included; of an advertisement, advertisements only. */
                readonly itemsToday?: number;
            };
            readonly pair?: {
                /** @description Ballot number, such as `2` or `02`. */
                readonly number?: string;
                readonly names?: readonly string[];
                /** @description Party ids, such as `gerindra`. */
                readonly parties?: readonly string[];
            };
        };
        /**
         * @example pilkada-2020
         * @example pemilu-2024
         * @example pilkada-2024
         */
        readonly Regime: string;
        readonly MultipartPost: {
            /** @description The caller's own reference; sent back. */
            readonly clientRef?: string;
            readonly text?: string;
            readonly context?: components["schemas"]["PostContext"];
            /** @description Names for the files, in their order. */
            readonly images?: readonly {
                readonly name?: string;
            }[];
        };
        /** @description The machine's verdict on one post, with evidence. */
        readonly Classification: {
            readonly id: string;
            readonly clientRef: string | null;
            /** @enum {string} */
            readonly status: "complete" | "partial";
            /** @enum {string} */
            readonly verdict: "allowed" | "review" | "prohibited" | "undetermined";
            readonly severity: number;
            readonly labels: {
                readonly [key: string]: components["schemas"]["LabelResult"];
            };
            readonly findings: readonly components["schemas"]["Finding"][];
            /** @description What rules on trial (`mode: shadow`) would have found; it counts for nothing. */
            readonly shadow: readonly components["schemas"]["Finding"][];
            /** @description What the regime allows, requires and forbids, held against this post. */
            readonly checklist: readonly components["schemas"]["ChecklistLine"][];
            readonly elements: readonly components["schemas"]["ElementResult"][];
            readonly parts: readonly components["schemas"]["PartResult"][];
            /** @description Claims of the imported lists of fact-checks (`saring factchecks import`) that the post repeats or speaks of, the likest first. Empty says that these lists have none like it, not that the post is true. */
            readonly factChecks: readonly components["schemas"]["FactCheck"][];
            readonly provenance: components["schemas"]["Provenance"];
            readonly timing: components["schemas"]["Timing"];
        };
        readonly LabelResult: {
            /** @description Highest calibrated probability over the parts; null when no part was scored. */
            readonly score: number | null;
            /** @enum {string} */
            readonly decision: "clear" | "review" | "violation" | "undetermined";
        };
        /** @description One rule's conclusion. It says possible, never illegal. */
        readonly Finding: {
            readonly rule: string;
            /** @description Null for a rule on what images show or on the schedule, which no label covers. */
            readonly label: ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement") | null;
            /** @enum {string} */
            readonly outcome: "note" | "review" | "violation";
            readonly severity: number;
            /** @description Highest calibrated probability of the rule's label, of its elements, or that a checked claim is repeated, over the parts seen; null when it is about what is not there or could not be told. */
            readonly score: number | null;
            readonly message: components["schemas"]["Message"];
            /** @description How sure the rule as a whole is: C one source, D from memory, both need verification. Null: as its citations. */
            readonly certainty: ("A" | "B" | "C" | "D") | null;
            /** @description Why it is no graver (nobody says who posts, say), and what needs verification. */
            readonly caveats: readonly components["schemas"]["Message"][];
            /** @description What the author can do about it. */
            readonly advice: components["schemas"]["Message"];
            readonly legal: readonly components["schemas"]["LegalBasis"][];
            readonly evidence: readonly components["schemas"]["Evidence"][];
        };
        /** @description A sentence for people, in Indonesian and in English. */
        readonly Message: {
            readonly id: string;
            readonly en: string;
        };
        /** @description Certainty: A official text seen, B two or more sources, C needs verification. */
        readonly LegalBasis: {
            readonly instrument: string;
            /** @description Number of the article, or `Bab II` and the like; left out where no source names it. */
            readonly article?: string;
            readonly paragraph?: string;
            readonly letter?: string;
            readonly quote?: string;
            /** @enum {string} */
            readonly certainty: "A" | "B" | "C";
            /** @description Cited only for posts of these days; left out: for as long as the regime. */
            readonly inForce?: components["schemas"]["InForce"];
            /** @description What to bear in mind about it, such as a dispute between sources. */
            readonly note?: components["schemas"]["Message"];
            readonly sources: readonly string[];
        };
        /** @description First and last day on which it holds; a side left out is open. */
        readonly InForce: {
            /** Format: date */
            readonly from?: string;
            /** Format: date */
            readonly to?: string;
        };
        /** @description What made a finding. Words have `span` and `quote`; a logo or a face has neither. `box` is null in the post's own text. */
        readonly Evidence: {
            readonly part: components["schemas"]["PartId"];
            readonly span: components["schemas"]["Span"] | null;
            readonly quote: string | null;
            readonly box: components["schemas"]["Box"] | null;
        };
        /**
         * Format: part-id
         * @description `text`, or `image:n` for the n-th image, from 0.
         */
        readonly PartId: string;
        /** @description Half-open UTF-16 offsets into the part's own text: `text.slice(start, end)`. */
        readonly Span: {
            readonly start: number;
            readonly end: number;
        };
        /** @description `[x, y, width, height]` in pixels of the upright image (EXIF applied). */
        readonly Box: readonly [
            number,
            number,
            number,
            number
        ];
        /** @description What the regime allows, requires or forbids of a creative, held against this one. */
        readonly ChecklistLine: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "required" | "forbidden" | "caution" | "allowed";
            /**
             * @description Of what is forbidden: `met` when it is not there. Nothing `allowed` need be met.
             * @enum {string}
             */
            readonly status: "met" | "not-met" | "unknown";
            /** @description What is so when the line is met. */
            readonly text: components["schemas"]["Message"];
            /** @description What to change, or what to tell; null when the line is met. */
            readonly advice: components["schemas"]["Message"] | null;
            readonly legal: readonly components["schemas"]["LegalBasis"][];
        };
        /** @description What an image shows, a result for each time that it is seen, or one when it is not. `unknown`: it may be there; never read it as absent. */
        readonly ElementResult: {
            readonly part: components["schemas"]["PartId"];
            /** @enum {string} */
            readonly element: "pair-name" | "pair-number" | "vision-mission-programme" | "pair-photo" | "party-logo" | "official-photo" | "president-photo" | "qr-code" | "other-face" | "other-logo";
            /** @enum {string} */
            readonly status: "present" | "absent" | "unknown";
            /** @description Number, name, party id, office-holder, address of a QR code. With `unknown`: what it may be. */
            readonly value: string | null;
            /** @description Under the regime; null where its rules, as far as we could read them, do not say. */
            readonly allowed: boolean | null;
            /** @description That it is there; of a face that it is one: whose it is, `status` tells. */
            readonly confidence: number | null;
            readonly box: components["schemas"]["Box"] | null;
            /** @description Why it is unknown, and what the regime says of it. */
            readonly reason: components["schemas"]["Message"] | null;
            readonly legal: readonly components["schemas"]["LegalBasis"][];
        };
        readonly PartResult: components["schemas"]["TextPart"] | components["schemas"]["ImagePart"];
        readonly TextPart: {
            /** @constant */
            readonly part: "text";
            /** @description BCP 47 code, `und` when unsure, null when not scored. */
            readonly language: string | null;
            /** @description The writer's `own` words, or `quoted` to report, condemn, ask or mock; null: not told. */
            readonly voice: ("own" | "quoted") | null;
            /** @description About politics or the election; null: not told. */
            readonly political: boolean | null;
            /** @description Calibrated probability that it deserves a reviewer's look; null: not told. */
            readonly reviewWorthy: number | null;
            readonly gap: components["schemas"]["Gap"] | null;
        };
        /** @description Why this part was not, or not fully, seen. */
        readonly Gap: {
            /** @enum {string} */
            readonly code: "image-unreadable" | "image-unsupported" | "image-too-large" | "frames-unseen" | "time-limit" | "text-illegible" | "ocr-failed" | "ocr-unavailable" | "qr-unreadable" | "qr-failed" | "qr-unavailable" | "emblems-uncounted" | "emblems-failed" | "emblems-unavailable" | "faces-uncounted" | "faces-failed" | "faces-unavailable" | "text-model-failed" | "text-model-unavailable" | "fact-checks-failed" | "fact-checks-unavailable";
            readonly message: components["schemas"]["Message"];
        };
        readonly ImagePart: {
            readonly part: components["schemas"]["PartId"];
            readonly name: string | null;
            /** @description Pixels of the upright image; null when it was not opened. */
            readonly width: number | null;
            readonly height: number | null;
            /** @description BCP 47 code, `und` when unsure, null when not scored. */
            readonly language: string | null;
            /** @description The writer's `own` words, or `quoted` to report, condemn, ask or mock; null: not told. */
            readonly voice: ("own" | "quoted") | null;
            /** @description About politics or the election; null: not told. */
            readonly political: boolean | null;
            /** @description Calibrated probability that it deserves a reviewer's look; null: not told. */
            readonly reviewWorthy: number | null;
            /** @description The words read off the image, lines joined by a line feed: of an animation the frames one after the other, and after the words of each what its QR codes say. */
            readonly text: string;
            readonly words: readonly components["schemas"]["Word"][];
            readonly gap: components["schemas"]["Gap"] | null;
        };
        readonly Word: {
            /** @description As it was read: what stands at `span` in the part. */
            readonly text: string;
            /** @description As it was meant: of the same length, with look-alikes such as `I`, `l` and `1` settled; equal to `text` where nothing is in doubt. */
            readonly normalized: string;
            readonly confidence: number;
            /**
             * @description What read it; `qr-reader`: it stands in a QR code.
             * @enum {string}
             */
            readonly engine: "ocr-paddle" | "ocr-tesseract" | "qr-reader";
            readonly box: components["schemas"]["Box"];
            readonly span: components["schemas"]["Span"];
        };
        /** @description A claim that somebody checked before and that the post repeats or speaks of; `rating` in the words of its publisher. */
        readonly FactCheck: {
            readonly claim: string;
            readonly rating: string;
            readonly publisher: string;
            /** Format: uri */
            readonly url: string;
            /** @description Calibrated probability that the post repeats the claim. */
            readonly similarity: number;
        };
        /** @description The same input, rulebook, models, gallery and fact-checks give the same verdict, byte for byte. */
        readonly Provenance: {
            readonly service: string;
            readonly rulebook: {
                readonly regime: components["schemas"]["Regime"];
                readonly version: number;
                readonly sha256: string;
            };
            readonly models: readonly components["schemas"]["ModelRef"][];
            /** @description What logos and faces were held against: changes when an operator adds or removes one; null without images. */
            readonly gallery: string | null;
            /** @description SHA-256 of the index of fact-checked claims that the words were compared with; null where there is none, or it could not be read: then a part has a gap that says so. */
            readonly factChecks: string | null;
            /** @description Over text, context and the bytes of the images, in order. */
            readonly inputSha256: string;
        };
        readonly ModelRef: {
            readonly id: string;
            readonly version: string;
            readonly sha256: string;
        };
        /** @description Wall-clock; stages that ran side by side add up. */
        readonly Timing: {
            readonly totalMs: number;
            /** @description Waiting for a free place before any work began. */
            readonly queueMs: number;
            readonly decodeMs: number;
            readonly ocrMs: number;
            readonly visionMs: number;
            readonly textMs: number;
        };
        readonly ClassifyLine: {
            /**
             * @description `received`: the body is here; `started`: a place is free; `reading`, `read`: the words and places of an image; `scored`: the words of a part; `judging`: by the rulebook.
             * @enum {string}
             */
            readonly step: "received" | "started" | "reading" | "read" | "scored" | "judging";
            /** @description Of `reading`, `read` and `scored`. */
            readonly part?: string;
        } | {
            readonly result: components["schemas"]["Classification"];
        } | {
            readonly problem: components["schemas"]["Problem"];
        };
        /** @description RFC 9457. Texts are Indonesian, or English with `Accept-Language: en`. */
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            /** @enum {string} */
            readonly code: "malformed-body" | "invalid-post" | "invalid-request" | "regime-unavailable" | "receive-timeout" | "body-too-large" | "image-too-large" | "unsupported-media-type" | "not-found" | "method-not-allowed" | "idempotency-key-reused" | "lease-expired" | "already-decided" | "case-claimed" | "case-changed" | "case-not-decided" | "second-reviewer-needed" | "supervisor-needed" | "unauthenticated" | "forbidden" | "invalid-reviewer" | "keys-unavailable" | "webhook-refused" | "overloaded" | "rate-limited" | "stopping" | "loading" | "queue-unavailable" | "internal";
            readonly detail: string;
            readonly requestId: string;
            /** @description Who was first, and when. */
            readonly conflict?: {
                readonly by: string;
                /** Format: date-time */
                readonly at: string;
            };
            /** @description For a bad field: a JSON Pointer to it and what would be right. */
            readonly errors?: readonly {
                readonly pointer: string;
                readonly message: string;
            }[];
        };
        readonly BatchLine: {
            readonly id: string;
            readonly clientRef: string | null;
            /** @enum {string} */
            readonly status: "complete" | "partial";
            /** @enum {string} */
            readonly verdict: "allowed" | "review" | "prohibited" | "undetermined";
            readonly severity: number;
            readonly labels: {
                readonly [key: string]: components["schemas"]["LabelResult"];
            };
            readonly findings: readonly components["schemas"]["Finding"][];
            /** @description What rules on trial (`mode: shadow`) would have found; it counts for nothing. */
            readonly shadow: readonly components["schemas"]["Finding"][];
            /** @description What the regime allows, requires and forbids, held against this post. */
            readonly checklist: readonly components["schemas"]["ChecklistLine"][];
            readonly elements: readonly components["schemas"]["ElementResult"][];
            readonly parts: readonly components["schemas"]["PartResult"][];
            /** @description Claims of the imported lists of fact-checks (`saring factchecks import`) that the post repeats or speaks of, the likest first. Empty says that these lists have none like it, not that the post is true. */
            readonly factChecks: readonly components["schemas"]["FactCheck"][];
            readonly provenance: components["schemas"]["Provenance"];
            readonly timing: components["schemas"]["Timing"];
            readonly index: number;
        } | {
            readonly index: number;
            readonly error: components["schemas"]["Problem"];
        } | {
            /** @description False where the service stopped before the line `next`. */
            readonly end: boolean;
            readonly ok: number;
            readonly failed: number;
            readonly next?: number;
        };
        readonly Case: {
            readonly caseId: string;
            /** @enum {string} */
            readonly state: "open" | "escalated" | "appealed" | "waiting" | "decided" | "claimed";
            readonly regime: components["schemas"]["Regime"];
            /**
             * @description The machine's, the gravest among its reports.
             * @enum {string}
             */
            readonly verdict: "allowed" | "review" | "prohibited" | "undetermined";
            readonly severity: number;
            readonly score: number | null;
            /** @description Of its findings. */
            readonly labels: readonly ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement")[];
            /** @description Ids of the rules that were met. */
            readonly rules: readonly string[];
            /** @enum {string} */
            readonly quality: "ok" | "empty" | "gibberish";
            /** @description Repeats a claim that fact-checkers have looked at. */
            readonly factChecked: boolean;
            /** @description How many reports it holds. */
            readonly reports: number;
            /** @description How many reporters sent them; those who tell no pseudonym count as one. */
            readonly reporters: number;
            /** @description The highest that a report told; 0 when none did. */
            readonly reach: number;
            /** Format: date-time */
            readonly firstAt: string;
            /** Format: date-time */
            readonly lastAt: string;
            readonly priority: number;
            readonly ranking: components["schemas"]["Ranking"];
            /** @description Who holds it now. */
            readonly lease: {
                readonly holder: string;
                /** Format: date-time */
                readonly expiresAt: string;
            } | null;
            /** @description The last one. */
            readonly decision: {
                /** @enum {string} */
                readonly decision: "violation" | "no-violation" | "refer" | "need-info";
                readonly by: string;
                /** Format: date-time */
                readonly at: string;
            } | null;
            /** @description The verdict on the report shown for the case; null where it has none. */
            readonly result: components["schemas"]["Classification"] | null;
            /** @description The report whose verdict is shown: the gravest. */
            readonly shownReport: string;
            /** @description Its first 200 reports, oldest first; the one that is shown is always among them. */
            readonly members: readonly components["schemas"]["CaseMember"][];
            /** @description In order; one that was taken back is in the events alone. */
            readonly decisions: readonly components["schemas"]["DecisionView"][];
        };
        /** @description The addends of the priority, by name. */
        readonly Ranking: {
            readonly [key: string]: number;
        };
        readonly CaseMember: {
            readonly reportId: string;
            /** @enum {string} */
            readonly status: "queued" | "classified" | "failed";
            /** @enum {string} */
            readonly channel: "web" | "whatsapp" | "email" | "import";
            readonly reporter: string | null;
            readonly note: string | null;
            readonly link: string | null;
            readonly reach: number | null;
            readonly quality: ("ok" | "empty" | "gibberish") | null;
            /** @description By what it was found to repeat another; null for the first of its case. */
            readonly linkedBy: ("url" | "text" | "image" | "quality") | null;
            /** Format: date-time */
            readonly receivedAt: string;
            /** Format: date-time */
            readonly reportedAt: string;
            /** @description The post's text; null without one, or after erasure. */
            readonly text: string | null;
            /** @description What was said of the post: account, when, whose; null without one, or after erasure. */
            readonly context: components["schemas"]["PostContext"] | null;
            /** @description The bytes are at `/reports/{id}/images/{n}`. */
            readonly images: readonly {
                readonly name: string | null;
                readonly sha256: string;
            }[];
            readonly erasedAt: string | null;
        };
        readonly DecisionView: {
            /** @enum {string} */
            readonly decision: "violation" | "no-violation" | "refer" | "need-info";
            readonly by: string;
            /** Format: date-time */
            readonly at: string;
            /** @description Null after erasure. */
            readonly reason: string | null;
            readonly confirmed: readonly string[];
            readonly rejected: readonly string[];
            /** @description Of its event in the audit chain. */
            readonly seq: number;
            /** @description That event's hash (SHA-256, hex). */
            readonly hash: string;
        };
        /** @description A report: a post, a link, or both. One with neither is stored and ranked down. */
        readonly NewReport: {
            readonly post?: components["schemas"]["Post"] | null;
            readonly link?: string | null;
            /**
             * @description How the report came in.
             * @enum {string}
             */
            readonly channel?: "web" | "whatsapp" | "email" | "import";
            readonly reporter?: string | null;
            readonly note?: string | null;
            readonly reach?: number | null;
            readonly reportedAt?: string | null;
        };
        readonly MultipartReport: {
            readonly post?: components["schemas"]["MultipartPost"] | null;
            readonly link?: string | null;
            /**
             * @description How the report came in.
             * @enum {string}
             */
            readonly channel?: "web" | "whatsapp" | "email" | "import";
            readonly reporter?: string | null;
            readonly note?: string | null;
            readonly reach?: number | null;
            readonly reportedAt?: string | null;
        };
        /** @description The report is stored; it is classified next. */
        readonly Receipt: {
            readonly reportId: string;
            /** @enum {string} */
            readonly status: "queued" | "classified" | "failed";
        };
        readonly Report: {
            readonly reportId: string;
            /** @enum {string} */
            readonly status: "queued" | "classified" | "failed";
            /** @description Null while queued. */
            readonly caseId: string | null;
            /** @description The earlier report that this one repeats; null when it is the first of its case. */
            readonly linkedTo: string | null;
            /** @description Null while queued. `empty` and `gibberish` reports are kept and ranked down. */
            readonly quality: ("ok" | "empty" | "gibberish") | null;
            /** Format: date-time */
            readonly receivedAt: string;
            /** @description The verdict; null while queued, when there was no post to classify, or after erasure. */
            readonly result: components["schemas"]["Classification"] | null;
            /** @description When its content was deleted, by RETENTION_DAYS. */
            readonly erasedAt: string | null;
        };
        readonly CasesPage: {
            readonly cases: readonly components["schemas"]["CaseSummary"][];
            /** @description Give it as `cursor` for the next page; null: the last. */
            readonly next: string | null;
        };
        readonly CaseSummary: {
            readonly caseId: string;
            /** @enum {string} */
            readonly state: "open" | "escalated" | "appealed" | "waiting" | "decided" | "claimed";
            readonly regime: components["schemas"]["Regime"];
            /**
             * @description The machine's, the gravest among its reports.
             * @enum {string}
             */
            readonly verdict: "allowed" | "review" | "prohibited" | "undetermined";
            readonly severity: number;
            readonly score: number | null;
            /** @description Of its findings. */
            readonly labels: readonly ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement")[];
            /** @description Ids of the rules that were met. */
            readonly rules: readonly string[];
            /** @enum {string} */
            readonly quality: "ok" | "empty" | "gibberish";
            /** @description Repeats a claim that fact-checkers have looked at. */
            readonly factChecked: boolean;
            /** @description How many reports it holds. */
            readonly reports: number;
            /** @description How many reporters sent them; those who tell no pseudonym count as one. */
            readonly reporters: number;
            /** @description The highest that a report told; 0 when none did. */
            readonly reach: number;
            /** Format: date-time */
            readonly firstAt: string;
            /** Format: date-time */
            readonly lastAt: string;
            readonly priority: number;
            readonly ranking: components["schemas"]["Ranking"];
            /** @description Who holds it now. */
            readonly lease: {
                readonly holder: string;
                /** Format: date-time */
                readonly expiresAt: string;
            } | null;
            /** @description The last one. */
            readonly decision: {
                /** @enum {string} */
                readonly decision: "violation" | "no-violation" | "refer" | "need-info";
                readonly by: string;
                /** Format: date-time */
                readonly at: string;
            } | null;
        };
        readonly ClaimRequest: {
            /** @default 1 */
            readonly count: number;
            /** @default 600 */
            readonly leaseSeconds: number;
            readonly filter?: {
                /** @enum {string} */
                readonly label?: "insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement";
                readonly regime?: components["schemas"]["Regime"];
                /** @enum {string} */
                readonly verdict?: "allowed" | "review" | "prohibited" | "undetermined";
                /** @enum {string} */
                readonly quality?: "ok" | "empty" | "gibberish";
                /** @description At least this. */
                readonly severity?: number;
                /**
                 * @description At least one report came in by it.
                 * @enum {string}
                 */
                readonly channel?: "web" | "whatsapp" | "email" | "import";
                /** @description Its first report came at this moment or later. */
                readonly after?: string & (unknown & unknown);
                /** @description Its first report came before this moment. */
                readonly before?: string & (unknown & unknown);
            };
            /** @description This case alone; 409 says who holds it, or decided it, when it is not to be had. */
            readonly caseId?: string;
        };
        readonly ClaimedCases: {
            readonly cases: readonly {
                readonly caseId: string;
                /** @enum {string} */
                readonly state: "open" | "escalated" | "appealed" | "waiting" | "decided" | "claimed";
                readonly regime: components["schemas"]["Regime"];
                /**
                 * @description The machine's, the gravest among its reports.
                 * @enum {string}
                 */
                readonly verdict: "allowed" | "review" | "prohibited" | "undetermined";
                readonly severity: number;
                readonly score: number | null;
                /** @description Of its findings. */
                readonly labels: readonly ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement")[];
                /** @description Ids of the rules that were met. */
                readonly rules: readonly string[];
                /** @enum {string} */
                readonly quality: "ok" | "empty" | "gibberish";
                /** @description Repeats a claim that fact-checkers have looked at. */
                readonly factChecked: boolean;
                /** @description How many reports it holds. */
                readonly reports: number;
                /** @description How many reporters sent them; those who tell no pseudonym count as one. */
                readonly reporters: number;
                /** @description The highest that a report told; 0 when none did. */
                readonly reach: number;
                /** Format: date-time */
                readonly firstAt: string;
                /** Format: date-time */
                readonly lastAt: string;
                readonly priority: number;
                readonly ranking: components["schemas"]["Ranking"];
                /** @description Who holds it now. */
                readonly lease: {
                    readonly holder: string;
                    /** Format: date-time */
                    readonly expiresAt: string;
                } | null;
                /** @description The last one. */
                readonly decision: {
                    /** @enum {string} */
                    readonly decision: "violation" | "no-violation" | "refer" | "need-info";
                    readonly by: string;
                    /** Format: date-time */
                    readonly at: string;
                } | null;
                readonly result: components["schemas"]["Classification"] | null;
                /** @description Needed to decide, release, escalate or undo; told once. */
                readonly leaseToken: string;
                /** Format: date-time */
                readonly expiresAt: string;
            }[];
        };
        readonly QueueDay: {
            /** Format: date */
            readonly day: string;
            /** @enum {string} */
            readonly timeZone: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
            /** @description Reports received and classified, cases decided, by hour of that day. */
            readonly hours: readonly {
                readonly hour: number;
                readonly received: number;
                readonly classified: number;
                readonly decided: number;
            }[];
            readonly received: number;
            readonly classified: number;
            readonly decided: number;
            /** @description Cases as they stand now. */
            readonly waiting: {
                readonly open: number;
                readonly claimed: number;
                readonly escalated: number;
                readonly appealed: number;
                readonly waiting: number;
            };
            /** @description Reports that wait to be classified now. */
            readonly queued: number;
            /** @description Of the cases that wait for a reviewer now; null when there are none. */
            readonly medianAgeMinutes: number | null;
            /** @description From first report to decision, of the cases decided that day; null when there are none. */
            readonly medianDecisionMinutes: number | null;
        };
        readonly CaseChange: {
            readonly seq: number;
            /** Format: date-time */
            readonly at: string;
            /** @description Of the event in the audit chain. */
            readonly kind: string;
            readonly actor: string;
            readonly caseId: string | null;
            readonly reportId: string | null;
        };
        readonly CaseEvents: {
            readonly events: readonly components["schemas"]["CaseEvent"][];
        };
        readonly CaseEvent: {
            readonly seq: number;
            /** Format: date-time */
            readonly at: string;
            readonly kind: string;
            readonly actor: string;
            readonly caseId: string | null;
            readonly reportId: string | null;
            /** @description JSON with sorted keys, as it was hashed. */
            readonly data: string;
            /** @description A person's words; null without any, or after erasure. */
            readonly text: string | null;
            /** @description Hash of the event before, of whatever case. */
            readonly previous: string;
            readonly hash: string;
        };
        readonly DecisionRequest: {
            readonly leaseToken: string;
            /** @enum {string} */
            readonly decision: "violation" | "no-violation" | "refer" | "need-info";
            readonly reason: string;
            /**
             * @description Rules of findings that the reviewer confirms.
             * @default []
             */
            readonly confirmed: readonly string[];
            /** @default [] */
            readonly rejected: readonly string[];
            /** @description Decide these reports alone: they become a case of their own, and the rest stays with its holder. */
            readonly reports?: readonly string[];
        };
        readonly ReleaseRequest: {
            readonly leaseToken: string;
        };
        readonly EscalateRequest: {
            readonly leaseToken: string;
            readonly reason: string;
        };
        readonly ReasonRequest: {
            readonly reason: string;
        };
        readonly Session: {
            readonly name: string;
            /** @enum {string} */
            readonly role: "submitter" | "reviewer" | "supervisor" | "admin";
            /** @description By an API key; false on loopback without keys, or with AUTH=off. */
            readonly signedIn: boolean;
        };
        readonly SignIn: {
            /** @description An API key. */
            readonly key: string;
        };
        readonly WhatsAppAnswer: {
            /** @description Messages that are stored as reports. */
            readonly reports: number;
        };
        readonly Rulebooks: {
            readonly rulebooks: readonly {
                readonly regime: components["schemas"]["Regime"];
                readonly version: number;
                readonly sha256: string;
                /** @description Elections that it is about; a post of another is refused. All of them where it does not say. */
                readonly contests?: readonly ("presiden" | "legislatif" | "gubernur" | "bupati" | "walikota")[];
                readonly title: components["schemas"]["Message"];
                /** @description First and last day on which a post without a date may have been published. */
                readonly period: {
                    /** Format: date */
                    readonly from: string;
                    /** Format: date */
                    readonly to: string;
                };
                readonly rules: number;
            }[];
        };
        readonly Rulebook: {
            readonly regime: components["schemas"]["Regime"];
            readonly version: number;
            readonly sha256: string;
            /** @description Elections that it is about; a post of another is refused. All of them where it does not say. */
            readonly contests?: readonly ("presiden" | "legislatif" | "gubernur" | "bupati" | "walikota")[];
            readonly title: components["schemas"]["Message"];
            /** @description First and last day on which a post without a date may have been published. */
            readonly period: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
            };
            /** @description What a creative may show; of the entries of one element the first that fits counts. */
            readonly elements: readonly {
                /** @enum {string} */
                readonly element: "pair-name" | "pair-number" | "vision-mission-programme" | "pair-photo" | "party-logo" | "official-photo" | "president-photo" | "qr-code" | "other-face" | "other-logo";
                /** @enum {string} */
                readonly whose?: "own" | "other";
                readonly allowed: boolean | null;
                readonly reason: components["schemas"]["Message"];
                readonly legal: readonly components["schemas"]["LegalBasis"][];
            }[];
            readonly calendar?: components["schemas"]["Calendar"];
            readonly checklist: readonly {
                readonly id: string;
                /**
                 * @description Required or forbidden by the regime, one of the things that it allows, or `caution`: not forbidden, but a person will look.
                 * @enum {string}
                 */
                readonly kind: "required" | "forbidden" | "caution" | "allowed";
                readonly text: components["schemas"]["Message"];
                readonly when: components["schemas"]["__schema0"];
                readonly appliesTo?: components["schemas"]["__schema0"];
                readonly advice: components["schemas"]["Message"];
                readonly legal: readonly components["schemas"]["LegalBasis"][];
            }[];
            readonly rules: readonly {
                readonly id: string;
                readonly label: ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement") | null;
                /**
                 * @description Evaluated and reported under `shadow`, never in the verdict.
                 * @constant
                 */
                readonly mode?: "shadow";
                /**
                 * @description How sure the rule as a whole is, by its row of RULEBOOK.md; C and D need verification.
                 * @enum {string}
                 */
                readonly certainty?: "A" | "B" | "C" | "D";
                /** @description Asked of posts of these days only; left out: for as long as the regime. */
                readonly inForce?: components["schemas"]["InForce"];
                /** @description More general rules, by id, that need not be told beside this one: what they find is left out unless its outcome is graver. */
                readonly replaces?: readonly string[];
                readonly grades: readonly {
                    readonly when: components["schemas"]["__schema0"];
                    /** @enum {string} */
                    readonly outcome: "note" | "review" | "violation";
                    readonly severity: number;
                    readonly because?: components["schemas"]["Message"];
                }[];
                readonly message: components["schemas"]["Message"];
                readonly advice: components["schemas"]["Message"];
                readonly legal: readonly components["schemas"]["LegalBasis"][];
                /** @description For readers of the rulebook: conflicts between sources, what is left out. */
                readonly note?: components["schemas"]["Message"];
                readonly unseen?: components["schemas"]["Message"] | "checklist";
                readonly unseenAdvice?: components["schemas"]["Message"];
                readonly examples?: {
                    readonly ok: readonly {
                        readonly name: string;
                        readonly signals?: {
                            readonly [key: string]: "clear" | "review" | "violation";
                        };
                        /** @enum {string} */
                        readonly voice?: "own" | "quoted" | "untold";
                        readonly political?: boolean;
                        /** @enum {string} */
                        readonly campaign?: "possible" | "sure";
                        readonly topics?: readonly ("state-unity" | "overthrow" | "campaign-material" | "abstention" | "voting-procedure" | "worship" | "school" | "campus" | "state-facility" | "civil-servant" | "security-forces" | "village-official" | "uniform" | "poll" | "president")[];
                        readonly factCheck?: {
                            /** @enum {string} */
                            readonly band: "match" | "review";
                            /** @enum {string} */
                            readonly found?: "true" | "not-true";
                            readonly denied?: boolean;
                        };
                        readonly shows?: readonly {
                            /** @enum {string} */
                            readonly element: "pair-name" | "pair-number" | "vision-mission-programme" | "pair-photo" | "party-logo" | "official-photo" | "president-photo" | "qr-code" | "other-face" | "other-logo";
                            /** @enum {string} */
                            readonly band: "match" | "review" | "none";
                            /** @enum {string} */
                            readonly whose?: "own" | "other";
                        }[];
                        readonly context?: {
                            /** @enum {string} */
                            readonly contest?: "presiden" | "legislatif" | "gubernur" | "bupati" | "walikota";
                            /**
                             * @description Who posts; some articles bind campaigns only.
                             * @enum {string}
                             */
                            readonly actor?: "candidate" | "party" | "campaign-team" | "citizen" | "unknown";
                            /** @enum {string} */
                            readonly material?: "post" | "ad" | "banner";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset or Z: the moment, wherever the post is from.
                             */
                            readonly publishedAt?: string;
                            /**
                             * @description Of the region where the election is held: its days are the days of the schedule.
                             * @enum {string}
                             */
                            readonly timeZone?: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
                            /** @description Whether someone paid to have it shown. */
                            readonly paid?: boolean;
                            readonly account?: {
                                /** @description Platform name in lower case, such as `instagram`. */
                                readonly platform?: string;
                                readonly handle?: string;
                                /** @description On the list of accounts registered with KPU. */
                                readonly registered?: boolean;
                                /**
                                 * Format: date
                                 * @description Day on which it was registered with KPU.
                                 */
                                readonly registeredAt?: string;
                                /** @description Accounts of this campaign, counted as the regime counts them: in all (Pilkada 2020), on this platform (2024). */
                                readonly accountsInCampaign?: number;
                                /** @description Items posted from this account on that day, this one included; of an advertisement, advertisements only. */
                                readonly itemsToday?: number;
                            };
                        };
                        /** @enum {string} */
                        readonly gives?: "note" | "review" | "violation";
                    }[];
                    readonly ng: readonly {
                        readonly name: string;
                        readonly signals?: {
                            readonly [key: string]: "clear" | "review" | "violation";
                        };
                        /** @enum {string} */
                        readonly voice?: "own" | "quoted" | "untold";
                        readonly political?: boolean;
                        /** @enum {string} */
                        readonly campaign?: "possible" | "sure";
                        readonly topics?: readonly ("state-unity" | "overthrow" | "campaign-material" | "abstention" | "voting-procedure" | "worship" | "school" | "campus" | "state-facility" | "civil-servant" | "security-forces" | "village-official" | "uniform" | "poll" | "president")[];
                        readonly factCheck?: {
                            /** @enum {string} */
                            readonly band: "match" | "review";
                            /** @enum {string} */
                            readonly found?: "true" | "not-true";
                            readonly denied?: boolean;
                        };
                        readonly shows?: readonly {
                            /** @enum {string} */
                            readonly element: "pair-name" | "pair-number" | "vision-mission-programme" | "pair-photo" | "party-logo" | "official-photo" | "president-photo" | "qr-code" | "other-face" | "other-logo";
                            /** @enum {string} */
                            readonly band: "match" | "review" | "none";
                            /** @enum {string} */
                            readonly whose?: "own" | "other";
                        }[];
                        readonly context?: {
                            /** @enum {string} */
                            readonly contest?: "presiden" | "legislatif" | "gubernur" | "bupati" | "walikota";
                            /**
                             * @description Who posts; some articles bind campaigns only.
                             * @enum {string}
                             */
                            readonly actor?: "candidate" | "party" | "campaign-team" | "citizen" | "unknown";
                            /** @enum {string} */
                            readonly material?: "post" | "ad" | "banner";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset or Z: the moment, wherever the post is from.
                             */
                            readonly publishedAt?: string;
                            /**
                             * @description Of the region where the election is held: its days are the days of the schedule.
                             * @enum {string}
                             */
                            readonly timeZone?: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
                            /** @description Whether someone paid to have it shown. */
                            readonly paid?: boolean;
                            readonly account?: {
                                /** @description Platform name in lower case, such as `instagram`. */
                                readonly platform?: string;
                                readonly handle?: string;
                                /** @description On the list of accounts registered with KPU. */
                                readonly registered?: boolean;
                                /**
                                 * Format: date
                                 * @description Day on which it was registered with KPU.
                                 */
                                readonly registeredAt?: string;
                                /** @description Accounts of this campaign, counted as the regime counts them: in all (Pilkada 2020), on this platform (2024). */
                                readonly accountsInCampaign?: number;
                                /** @description Items posted from this account on that day, this one included; of an advertisement, advertisements only. */
                                readonly itemsToday?: number;
                            };
                        };
                        /** @enum {string} */
                        readonly gives?: "note" | "review" | "violation";
                    }[];
                };
            }[];
        };
        /** @description The schedule: first and last day of each window, in the time of the region (WIB, WITA or WIT). */
        readonly Calendar: {
            readonly campaign: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
                readonly legal: readonly components["schemas"]["LegalBasis"][];
                readonly note?: components["schemas"]["Message"];
            };
            readonly ads: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
                readonly legal: readonly components["schemas"]["LegalBasis"][];
                readonly note?: components["schemas"]["Message"];
            };
            readonly quiet: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
                readonly legal: readonly components["schemas"]["LegalBasis"][];
                readonly note?: components["schemas"]["Message"];
            };
            readonly voting: {
                /** Format: date */
                readonly from: string;
                /** Format: date */
                readonly to: string;
                readonly legal: readonly components["schemas"]["LegalBasis"][];
                readonly note?: components["schemas"]["Message"];
            };
        };
        readonly __schema0: {
            /** @enum {string} */
            readonly signal: "insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement";
            /** @enum {string} */
            readonly level: "review" | "violation";
            /** @constant */
            readonly voice?: "own";
        } | {
            readonly political: boolean;
        } | {
            /** @enum {string} */
            readonly campaign: "possible" | "sure";
        } | {
            /** @enum {string} */
            readonly topic: "state-unity" | "overthrow" | "campaign-material" | "abstention" | "voting-procedure" | "worship" | "school" | "campus" | "state-facility" | "civil-servant" | "security-forces" | "village-official" | "uniform" | "poll" | "president";
        } | {
            /** @enum {string} */
            readonly factCheck: "match" | "review";
            /** @constant */
            readonly voice?: "own";
        } | {
            /** @enum {string} */
            readonly element: "pair-name" | "pair-number" | "vision-mission-programme" | "pair-photo" | "party-logo" | "official-photo" | "president-photo" | "qr-code" | "other-face" | "other-logo";
            /** @enum {string} */
            readonly band: "match" | "review";
            /** @enum {string} */
            readonly whose?: "own" | "other" | "not-own";
        } | {
            readonly images: boolean;
        } | {
            readonly actor: readonly ("candidate" | "party" | "campaign-team" | "citizen" | "unknown")[];
        } | {
            readonly contest: readonly ("presiden" | "legislatif" | "gubernur" | "bupati" | "walikota")[];
        } | {
            readonly material: readonly ("post" | "ad" | "banner")[];
        } | {
            readonly paid: boolean;
        } | {
            readonly published: readonly ("long-before" | "before" | "campaign" | "ads" | "quiet" | "voting" | "after")[];
        } | {
            readonly registered: boolean;
        } | {
            /** Format: date */
            readonly registeredAfter: string;
        } | {
            readonly accountsOver: number;
        } | {
            readonly itemsTodayOver: number;
        } | {
            readonly all: readonly components["schemas"]["__schema0"][];
        } | {
            readonly any: readonly components["schemas"]["__schema0"][];
        } | {
            readonly not: components["schemas"]["__schema0"];
        };
        readonly Models: {
            readonly models: readonly {
                readonly id: string;
                readonly version: string;
                readonly sha256: string;
                readonly licence: string;
                readonly source: string;
                /** @description The model card, Markdown. */
                readonly card: string;
                /** @description Measured; the card says how. */
                readonly quality: {
                    readonly [key: string]: number;
                };
            }[];
        };
        readonly Live: {
            /** @constant */
            readonly status: "alive";
        };
        readonly Ready: {
            /** @enum {string} */
            readonly status: "ready" | "loading" | "degraded" | "stopping";
            readonly components: readonly {
                readonly name: string;
                /** @enum {string} */
                readonly status: "loading" | "ready" | "failed";
            }[];
            /**
             * @description Who is let in: `keys` who shows an API key; `loopback` this machine alone, as there is no key; `off` everybody (`AUTH=off`); `closed` nobody, as there is no key and other machines reach it; `unavailable` nobody, as the keys cannot be read.
             * @enum {string}
             */
            readonly access: "keys" | "loopback" | "off" | "closed" | "unavailable";
            /**
             * @description Whether reports can be taken in: `unused` nobody has asked for the queue yet; `loading` it is being opened, and requests for it wait; `unavailable` its database is away, and requests for it get 503.
             * @enum {string}
             */
            readonly reportQueue: "unused" | "loading" | "ready" | "unavailable";
            readonly regimes: readonly components["schemas"]["Regime"][];
            /** @description The rulebooks in force. */
            readonly rulebooks: readonly {
                readonly regime: components["schemas"]["Regime"];
                readonly version: number;
                readonly sha256: string;
                /**
                 * @description Whether it comes with Saring or from `RULEBOOK_DIR`.
                 * @enum {string}
                 */
                readonly source: "built-in" | "operator";
            }[];
            /** @description What is wrong with the operator's rulebook files, a line each. What was in force before stays in force. */
            readonly rulebookProblems: readonly {
                readonly file: string;
                readonly message: string;
            }[];
            readonly limits: {
                readonly textLength: number;
                readonly images: number;
                readonly imageBytes: number;
                readonly bodyBytes: number;
                readonly imagePixels: number;
                readonly requestMs: number;
                /** @description Posts with images worked on at once. */
                readonly concurrent: number;
                /** @description Work on images that may wait, as the time that it will take. */
                readonly waitMs: number;
                /** @description The same of posts of text alone. */
                readonly textWaitMs: number;
                /** @description Bytes of all bodies in memory at once. */
                readonly heldBytes: number;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly classify: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Post"];
                readonly "multipart/form-data": {
                    readonly post?: components["schemas"]["MultipartPost"];
                    readonly images?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Classification"];
                    readonly "application/x-ndjson": components["schemas"]["ClassifyLine"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly classifyBatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-ndjson": components["schemas"]["Post"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": components["schemas"]["BatchLine"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly exportCases: {
        readonly parameters: {
            readonly query?: {
                readonly format?: "ndjson" | "csv" | "html";
                readonly lang?: "id" | "en";
                readonly state?: "open" | "escalated" | "appealed" | "waiting" | "decided" | "claimed";
                readonly label?: "insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement";
                readonly regime?: components["schemas"]["Regime"];
                readonly verdict?: "allowed" | "review" | "prohibited" | "undetermined";
                readonly quality?: "ok" | "empty" | "gibberish";
                readonly severity?: number;
                readonly channel?: "web" | "whatsapp" | "email" | "import";
                readonly after?: string & (unknown & unknown);
                readonly before?: string & (unknown & unknown);
            };
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": components["schemas"]["Case"];
                    readonly "text/csv": string;
                    readonly "text/html": string;
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly dossier: {
        readonly parameters: {
            readonly query?: {
                readonly lang?: "id" | "en";
            };
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly submitReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
                readonly "Idempotency-Key"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewReport"];
                readonly "multipart/form-data": {
                    readonly report?: components["schemas"]["MultipartReport"];
                    readonly images?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Accepted */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly report: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path: {
                readonly reportId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly reportImage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path: {
                readonly reportId: string;
                readonly at: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/*": string;
                    readonly "application/octet-stream": string;
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly cases: {
        readonly parameters: {
            readonly query?: {
                readonly state?: "open" | "escalated" | "appealed" | "waiting" | "decided" | "claimed";
                readonly label?: "insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement";
                readonly regime?: components["schemas"]["Regime"];
                readonly verdict?: "allowed" | "review" | "prohibited" | "undetermined";
                readonly quality?: "ok" | "empty" | "gibberish";
                readonly severity?: number;
                readonly channel?: "web" | "whatsapp" | "email" | "import";
                readonly after?: string & (unknown & unknown);
                readonly before?: string & (unknown & unknown);
                readonly sort?: "priority" | "oldest" | "newest";
                readonly cursor?: string;
                readonly limit?: number;
            };
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CasesPage"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly claimCases: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClaimRequest"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClaimedCases"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly queueDay: {
        readonly parameters: {
            readonly query?: {
                readonly day?: string & (unknown & unknown);
                readonly timeZone?: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
            };
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QueueDay"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly liveCases: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
                readonly "Last-Event-ID"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": components["schemas"]["CaseChange"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly case: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly caseEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseEvents"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly decideCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly releaseCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly escalateCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EscalateRequest"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly appealCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly reopenCase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly undoDecision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path: {
                readonly caseId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly session: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                readonly "X-Reviewer"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignIn"];
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            readonly 401: {
                headers: {
                    /** @description `Bearer` */
                    readonly "WWW-Authenticate"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly signOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description No Content */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly verifyWhatsApp: {
        readonly parameters: {
            readonly query?: {
                readonly "hub.mode"?: string;
                readonly "hub.verify_token"?: string;
                readonly "hub.challenge"?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly whatsApp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                readonly "X-Hub-Signature-256"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly object: "whatsapp_business_account";
                } & {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WhatsAppAnswer"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            readonly 415: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly rulebooks: {
        readonly parameters: {
            readonly query?: {
                readonly lang?: "id" | "en";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Rulebooks"];
                    readonly "text/html": string;
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly rulebook: {
        readonly parameters: {
            readonly query?: {
                readonly lang?: "id" | "en";
            };
            readonly header?: never;
            readonly path: {
                readonly regime: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Rulebook"];
                    readonly "text/html": string;
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly models: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Models"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Live"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly ready: {
        readonly parameters: {
            readonly query?: {
                readonly part?: "classify";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Ready"];
                };
            };
        };
    };
    readonly metrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly openapi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly openapi: string;
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly docs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly checkPage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly queuePage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description OK */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            /** @description Bad Request */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            readonly 405: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            readonly 429: {
                headers: {
                    /** @description Seconds. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            readonly 500: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
