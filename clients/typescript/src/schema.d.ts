// Made by "npm run openapi" from docs/openapi.json.
export interface paths {
    "/classify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One post in, one verdict out. */
        post: operations["classify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classify/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A post a line in (NDJSON, as many as you like), a verdict a line out as each is done, with the `index` of its line; a line that is wrong gives a line with `error`. The last line is `{"end":true,"ok":n,"failed":m}`; `"end":false` with `next` says that the service stopped before that line. Blank lines do not count. */
        post: operations["classifyBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases as a file, in order of decision: NDJSON with a case a line and `{"end":true,"cases":n}` last, CSV, or HTML to print (500 cases at most). What breaks off midway was cut short. */
        get: operations["exportCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case as a page to print, with its evidence and the decision; one file, without a network. */
        get: operations["dossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A report for the queue; it is on disk when this answers, and classified next. */
        post: operations["submitReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a report. */
        get: operations["report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{reportId}/images/{at}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An image of a report as it was sent, counted from 0; a download when it is no image. */
        get: operations["reportImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the queue. */
        get: operations["cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes cases for one reviewer alone, until their leases end. */
        post: operations["claimCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came in and what was decided on one day, and what waits now. */
        get: operations["queueDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of cases as they happen, as server-sent events: `event: change`, its `data` as below. With `Last-Event-ID` from there on; `event: reset` when that is too long ago, or without one when it begins: then read the queue anew. */
        get: operations["liveCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case with its reports and decisions. */
        get: operations["case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a case, as the append-only audit chain has it. */
        get: operations["caseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides a case that one holds. */
        post: operations["decideCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a case back to the queue. */
        post: operations["releaseCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands a case to a supervisor. */
        post: operations["escalateCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for somebody else to look at a decided case. */
        post: operations["appealCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a case that waits for more, or, by a supervisor, a decided one. */
        post: operations["reopenCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back a decision of one's own, while the lease under which it was made would still live. */
        post: operations["undoDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who acts. */
        get: operations["session"];
        put?: never;
        /** Keeps an API key in a cookie that no script can read, for the page. */
        post: operations["signIn"];
        /** Forgets the API key in that cookie. */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/whatsapp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers Meta's question whether this is the operator's address. */
        get: operations["verifyWhatsApp"];
        put?: never;
        /** Messages from the WhatsApp Cloud API become reports, on disk before the answer. */
        post: operations["whatsApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rulebooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rulebooks in force; with `Accept: text/html` as a page. */
        get: operations["rulebooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rulebooks/{regime}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules of one regime, with legal basis and texts; with `Accept: text/html` as a page to print. */
        get: operations["rulebook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The models in use: identity, licence, card and measured quality. */
        get: operations["models"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs. */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether every model is loaded, keys can be checked, and the report queue, where it is used, can be reached; 503 with the same body while not. Shows the limits. */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus: counts and times, no content, names or addresses. */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document, readable in a browser. */
        get: operations["docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page: check a creative. */
        get: operations["checkPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/antrean": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page: the queue of reports. */
        get: operations["queuePage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "report.classified": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A report was classified, or could not be (`status: failed`). */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The same at every attempt. */
                    "webhook-id": string;
                    /** @description Of the attempt, in seconds since 1970. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the base64 HMAC-SHA256 of id, timestamp and body, joined by dots. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "report.classified";
                        /**
                         * Format: date-time
                         * @description When it happened.
                         */
                        timestamp: string;
                        data: {
                            reportId: string;
                            /** @enum {string} */
                            status: "classified" | "failed";
                            linkedTo: string | null;
                            caseId: string;
                            regime: components["schemas"]["Regime"];
                            /**
                             * @description The machine's.
                             * @enum {string}
                             */
                            verdict: "allowed" | "review" | "prohibited" | "undetermined";
                            severity: number;
                            labels: ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement")[];
                            rules: string[];
                        };
                    };
                };
            };
            responses: {
                /** @description Send nothing more. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. Anything else is tried again for about a day. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.decided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person decided a case. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The same at every attempt. */
                    "webhook-id": string;
                    /** @description Of the attempt, in seconds since 1970. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the base64 HMAC-SHA256 of id, timestamp and body, joined by dots. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "case.decided";
                        /**
                         * Format: date-time
                         * @description When it was decided.
                         */
                        timestamp: string;
                        data: {
                            caseId: string;
                            regime: components["schemas"]["Regime"];
                            /**
                             * @description The machine's.
                             * @enum {string}
                             */
                            verdict: "allowed" | "review" | "prohibited" | "undetermined";
                            severity: number;
                            labels: ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement")[];
                            rules: string[];
                            /** @enum {string} */
                            decision: "violation" | "no-violation" | "refer" | "need-info";
                            confirmed: string[];
                            rejected: string[];
                            /** @description Of the event in the audit chain. */
                            seq: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Send nothing more. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. Anything else is tried again for about a day. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "case.reopened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a person decided on a case holds no more: taken back, appealed or reopened. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The same at every attempt. */
                    "webhook-id": string;
                    /** @description Of the attempt, in seconds since 1970. */
                    "webhook-timestamp": string;
                    /** @description `v1,` and the base64 HMAC-SHA256 of id, timestamp and body, joined by dots. */
                    "webhook-signature": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @constant */
                        type: "case.reopened";
                        /**
                         * Format: date-time
                         * @description When the decision stopped to hold.
                         */
                        timestamp: string;
                        data: {
                            caseId: string;
                            regime: components["schemas"]["Regime"];
                            /**
                             * @description The machine's.
                             * @enum {string}
                             */
                            verdict: "allowed" | "review" | "prohibited" | "undetermined";
                            severity: number;
                            labels: ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement")[];
                            rules: string[];
                            /**
                             * @description Of the case from then on.
                             * @enum {string}
                             */
                            state: "open" | "escalated" | "appealed";
                            /** @enum {string} */
                            because: "undo" | "appeal" | "reopen" | "report";
                            /** @description `seq` of the `case.decided` that holds no more. */
                            decisionSeq: number;
                            /** @description Of the event in the audit chain: of two that cross, the higher is later. */
                            seq: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Send nothing more. */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Taken. Anything else is tried again for about a day. */
                "2XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description One post: text, images, or both. */
        Post: {
            /** @description The caller's own reference; sent back. */
            clientRef?: string;
            text?: string;
            context?: components["schemas"]["PostContext"];
            images?: {
                name?: string;
                /** @description The file itself. URLs are refused. */
                data: string;
            }[];
        };
        /** @description What is known about the post. A field left out is unknown; nothing is guessed. */
        PostContext: {
            /** @description A rulebook that is loaded; defaults to the configured regime. */
            regime?: components["schemas"]["Regime"];
            /** @enum {string} */
            contest?: "presiden" | "legislatif" | "gubernur" | "bupati" | "walikota";
            /**
             * @description Who posts; some articles bind campaigns only.
             * @enum {string}
             */
            actor?: "candidate" | "party" | "campaign-team" | "citizen" | "unknown";
            /** @enum {string} */
            material?: "post" | "ad" | "banner";
            /**
             * Format: date-time
             * @description ISO 8601 with offset or Z: the moment, wherever the post is from.
             */
            publishedAt?: string;
            /**
             * @description Of the region where the election is held: its days are the days of the schedule.
             * @enum {string}
             */
            timeZone?: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
            /** @description Whether someone paid to have it shown. */
            paid?: boolean;
            account?: {
                /** @description Platform name in lower case, such as `instagram`. */
                platform?: string;
                handle?: string;
                /** @description On the list of accounts registered with KPU. */
                registered?: boolean;
                /**
                 * Format: date
                 * @description Day on which it was registered with KPU.
                 */
                registeredAt?: string;
                /** @description Accounts of this campaign, counted as the regime counts them: in all (Pilkada 2020), on this platform (2024). */
                accountsInCampaign?: number;
                /** @description Items posted from this account on that day, this one included; of an advertisement, advertisements only. */
                itemsToday?: number;
            };
            pair?: {
                /** @description Ballot number, such as `2` or `02`. */
                number?: string;
                names?: string[];
                /** @description Party ids, such as `gerindra`. */
                parties?: string[];
            };
        };
        /**
         * @example pilkada-2020
         * @example pemilu-2024
         * @example pilkada-2024
         */
        Regime: string;
        MultipartPost: {
            /** @description The caller's own reference; sent back. */
            clientRef?: string;
            text?: string;
            context?: components["schemas"]["PostContext"];
            /** @description Names for the files, in their order. */
            images?: {
                name?: string;
            }[];
        };
        /** @description The machine's verdict on one post, with evidence. */
        Classification: {
            id: string;
            clientRef: string | null;
            /** @enum {string} */
            status: "complete" | "partial";
            /** @enum {string} */
            verdict: "allowed" | "review" | "prohibited" | "undetermined";
            severity: number;
            labels: {
                [key: string]: components["schemas"]["LabelResult"];
            };
            findings: components["schemas"]["Finding"][];
            /** @description What rules on trial (`mode: shadow`) would have found; it counts for nothing. */
            shadow: components["schemas"]["Finding"][];
            /** @description What the regime allows, requires and forbids, held against this post. */
            checklist: components["schemas"]["ChecklistLine"][];
            elements: components["schemas"]["ElementResult"][];
            parts: components["schemas"]["PartResult"][];
            /** @description Claims of the imported lists of fact-checks (`saring factchecks import`) that the post repeats or speaks of, the likest first. Empty says that these lists have none like it, not that the post is true. */
            factChecks: components["schemas"]["FactCheck"][];
            provenance: components["schemas"]["Provenance"];
            timing: components["schemas"]["Timing"];
        };
        LabelResult: {
            /** @description Highest calibrated probability over the parts; null when no part was scored. */
            score: number | null;
            /** @enum {string} */
            decision: "clear" | "review" | "violation" | "undetermined";
        };
        /** @description One rule's conclusion. It says possible, never illegal. */
        Finding: {
            rule: string;
            /** @description Null for a rule on what images show or on the schedule, which no label covers. */
            label: ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement") | null;
            /** @enum {string} */
            outcome: "note" | "review" | "violation";
            severity: number;
            /** @description Highest calibrated probability of the rule's label, of its elements, or that a checked claim is repeated, over the parts seen; null when it is about what is not there or could not be told. */
            score: number | null;
            message: components["schemas"]["Message"];
            /** @description How sure the rule as a whole is: C one source, D from memory, both need verification. Null: as its citations. */
            certainty: ("A" | "B" | "C" | "D") | null;
            /** @description Why it is no graver (nobody says who posts, say), and what needs verification. */
            caveats: components["schemas"]["Message"][];
            /** @description What the author can do about it. */
            advice: components["schemas"]["Message"];
            legal: components["schemas"]["LegalBasis"][];
            evidence: components["schemas"]["Evidence"][];
        };
        /** @description A sentence for people, in Indonesian and in English. */
        Message: {
            id: string;
            en: string;
        };
        /** @description Certainty: A official text seen, B two or more sources, C needs verification. */
        LegalBasis: {
            instrument: string;
            /** @description Number of the article, or `Bab II` and the like; left out where no source names it. */
            article?: string;
            paragraph?: string;
            letter?: string;
            quote?: string;
            /** @enum {string} */
            certainty: "A" | "B" | "C";
            /** @description Cited only for posts of these days; left out: for as long as the regime. */
            inForce?: components["schemas"]["InForce"];
            /** @description What to bear in mind about it, such as a dispute between sources. */
            note?: components["schemas"]["Message"];
            sources: string[];
        };
        /** @description First and last day on which it holds; a side left out is open. */
        InForce: {
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        /** @description What made a finding. Words have `span` and `quote`; a logo or a face has neither. `box` is null in the post's own text. */
        Evidence: {
            part: components["schemas"]["PartId"];
            span: components["schemas"]["Span"] | null;
            quote: string | null;
            box: components["schemas"]["Box"] | null;
        };
        /**
         * Format: part-id
         * @description `text`, or `image:n` for the n-th image, from 0.
         */
        PartId: string;
        /** @description Half-open UTF-16 offsets into the part's own text: `text.slice(start, end)`. */
        Span: {
            start: number;
            end: number;
        };
        /** @description `[x, y, width, height]` in pixels of the upright image (EXIF applied). */
        Box: [
            number,
            number,
            number,
            number
        ];
        /** @description What the regime allows, requires or forbids of a creative, held against this one. */
        ChecklistLine: {
            id: string;
            /** @enum {string} */
            kind: "required" | "forbidden" | "caution" | "allowed";
            /**
             * @description Of what is forbidden: `met` when it is not there. Nothing `allowed` need be met.
             * @enum {string}
             */
            status: "met" | "not-met" | "unknown";
            /** @description What is so when the line is met. */
            text: components["schemas"]["Message"];
            /** @description What to change, or what to tell; null when the line is met. */
            advice: components["schemas"]["Message"] | null;
            legal: components["schemas"]["LegalBasis"][];
        };
        /** @description What an image shows, a result for each time that it is seen, or one when it is not. `unknown`: it may be there; never read it as absent. */
        ElementResult: {
            part: components["schemas"]["PartId"];
            /** @enum {string} */
            element: "pair-name" | "pair-number" | "vision-mission-programme" | "pair-photo" | "party-logo" | "official-photo" | "president-photo" | "qr-code" | "other-face" | "other-logo";
            /** @enum {string} */
            status: "present" | "absent" | "unknown";
            /** @description Number, name, party id, office-holder, address of a QR code. With `unknown`: what it may be. */
            value: string | null;
            /** @description Under the regime; null where its rules, as far as we could read them, do not say. */
            allowed: boolean | null;
            /** @description That it is there; of a face that it is one: whose it is, `status` tells. */
            confidence: number | null;
            box: components["schemas"]["Box"] | null;
            /** @description Why it is unknown, and what the regime says of it. */
            reason: components["schemas"]["Message"] | null;
            legal: components["schemas"]["LegalBasis"][];
        };
        PartResult: components["schemas"]["TextPart"] | components["schemas"]["ImagePart"];
        TextPart: {
            /** @constant */
            part: "text";
            /** @description BCP 47 code, `und` when unsure, null when not scored. */
            language: string | null;
            /** @description The writer's `own` words, or `quoted` to report, condemn, ask or mock; null: not told. */
            voice: ("own" | "quoted") | null;
            /** @description About politics or the election; null: not told. */
            political: boolean | null;
            /** @description Calibrated probability that it deserves a reviewer's look; null: not told. */
            reviewWorthy: number | null;
            gap: components["schemas"]["Gap"] | null;
        };
        /** @description Why this part was not, or not fully, seen. */
        Gap: {
            /** @enum {string} */
            code: "image-unreadable" | "image-unsupported" | "image-too-large" | "frames-unseen" | "time-limit" | "text-illegible" | "ocr-failed" | "ocr-unavailable" | "qr-unreadable" | "qr-failed" | "qr-unavailable" | "emblems-uncounted" | "emblems-failed" | "emblems-unavailable" | "faces-uncounted" | "faces-failed" | "faces-unavailable" | "text-model-failed" | "text-model-unavailable" | "fact-checks-failed" | "fact-checks-unavailable";
            message: components["schemas"]["Message"];
        };
        ImagePart: {
            part: components["schemas"]["PartId"];
            name: string | null;
            /** @description Pixels of the upright image; null when it was not opened. */
            width: number | null;
            height: number | null;
            /** @description BCP 47 code, `und` when unsure, null when not scored. */
            language: string | null;
            /** @description The writer's `own` words, or `quoted` to report, condemn, ask or mock; null: not told. */
            voice: ("own" | "quoted") | null;
            /** @description About politics or the election; null: not told. */
            political: boolean | null;
            /** @description Calibrated probability that it deserves a reviewer's look; null: not told. */
            reviewWorthy: number | null;
            /** @description The words read off the image, lines joined by a line feed: of an animation the frames one after the other, and after the words of each what its QR codes say. */
            text: string;
            words: components["schemas"]["Word"][];
            gap: components["schemas"]["Gap"] | null;
        };
        Word: {
            /** @description As it was read: what stands at `span` in the part. */
            text: string;
            /** @description As it was meant: of the same length, with look-alikes such as `I`, `l` and `1` settled; equal to `text` where nothing is in doubt. */
            normalized: string;
            confidence: number;
            /**
             * @description What read it; `qr-reader`: it stands in a QR code.
             * @enum {string}
             */
            engine: "ocr-paddle" | "ocr-tesseract" | "qr-reader";
            box: components["schemas"]["Box"];
            span: components["schemas"]["Span"];
        };
        /** @description A claim that somebody checked before and that the post repeats or speaks of; `rating` in the words of its publisher. */
        FactCheck: {
            claim: string;
            rating: string;
            publisher: string;
            /** Format: uri */
            url: string;
            /** @description Calibrated probability that the post repeats the claim. */
            similarity: number;
        };
        /** @description The same input, rulebook, models, gallery and fact-checks give the same verdict, byte for byte. */
        Provenance: {
            service: string;
            rulebook: {
                regime: components["schemas"]["Regime"];
                version: number;
                sha256: string;
            };
            models: components["schemas"]["ModelRef"][];
            /** @description What logos and faces were held against: changes when an operator adds or removes one; null without images. */
            gallery: string | null;
            /** @description SHA-256 of the index of fact-checked claims that the words were compared with; null where there is none, or it could not be read: then a part has a gap that says so. */
            factChecks: string | null;
            /** @description Over text, context and the bytes of the images, in order. */
            inputSha256: string;
        };
        ModelRef: {
            id: string;
            version: string;
            sha256: string;
        };
        /** @description Wall-clock; stages that ran side by side add up. */
        Timing: {
            totalMs: number;
            /** @description Waiting for a free place before any work began. */
            queueMs: number;
            decodeMs: number;
            ocrMs: number;
            visionMs: number;
            textMs: number;
        };
        ClassifyLine: {
            /**
             * @description `received`: the body is here; `started`: a place is free; `reading`, `read`: the words and places of an image; `scored`: the words of a part; `judging`: by the rulebook.
             * @enum {string}
             */
            step: "received" | "started" | "reading" | "read" | "scored" | "judging";
            /** @description Of `reading`, `read` and `scored`. */
            part?: string;
        } | {
            result: components["schemas"]["Classification"];
        } | {
            problem: components["schemas"]["Problem"];
        };
        /** @description RFC 9457. Texts are Indonesian, or English with `Accept-Language: en`. */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "malformed-body" | "invalid-post" | "invalid-request" | "regime-unavailable" | "receive-timeout" | "body-too-large" | "image-too-large" | "unsupported-media-type" | "not-found" | "method-not-allowed" | "idempotency-key-reused" | "lease-expired" | "already-decided" | "case-claimed" | "case-changed" | "case-not-decided" | "second-reviewer-needed" | "supervisor-needed" | "unauthenticated" | "forbidden" | "invalid-reviewer" | "keys-unavailable" | "webhook-refused" | "overloaded" | "rate-limited" | "stopping" | "loading" | "queue-unavailable" | "internal";
            detail: string;
            requestId: string;
            /** @description Who was first, and when. */
            conflict?: {
                by: string;
                /** Format: date-time */
                at: string;
            };
            /** @description For a bad field: a JSON Pointer to it and what would be right. */
            errors?: {
                pointer: string;
                message: string;
            }[];
        };
        BatchLine: {
            id: string;
            clientRef: string | null;
            /** @enum {string} */
            status: "complete" | "partial";
            /** @enum {string} */
            verdict: "allowed" | "review" | "prohibited" | "undetermined";
            severity: number;
            labels: {
                [key: string]: components["schemas"]["LabelResult"];
            };
            findings: components["schemas"]["Finding"][];
            /** @description What rules on trial (`mode: shadow`) would have found; it counts for nothing. */
            shadow: components["schemas"]["Finding"][];
            /** @description What the regime allows, requires and forbids, held against this post. */
            checklist: components["schemas"]["ChecklistLine"][];
            elements: components["schemas"]["ElementResult"][];
            parts: components["schemas"]["PartResult"][];
            /** @description Claims of the imported lists of fact-checks (`saring factchecks import`) that the post repeats or speaks of, the likest first. Empty says that these lists have none like it, not that the post is true. */
            factChecks: components["schemas"]["FactCheck"][];
            provenance: components["schemas"]["Provenance"];
            timing: components["schemas"]["Timing"];
            index: number;
        } | {
            index: number;
            error: components["schemas"]["Problem"];
        } | {
            /** @description False where the service stopped before the line `next`. */
            end: boolean;
            ok: number;
            failed: number;
            next?: number;
        };
        Case: {
            caseId: string;
            /** @enum {string} */
            state: "open" | "escalated" | "appealed" | "waiting" | "decided" | "claimed";
            regime: components["schemas"]["Regime"];
            /**
             * @description The machine's, the gravest among its reports.
             * @enum {string}
             */
            verdict: "allowed" | "review" | "prohibited" | "undetermined";
            severity: number;
            score: number | null;
            /** @description Of its findings. */
            labels: ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement")[];
            /** @description Ids of the rules that were met. */
            rules: string[];
            /** @enum {string} */
            quality: "ok" | "empty" | "gibberish";
            /** @description Repeats a claim that fact-checkers have looked at. */
            factChecked: boolean;
            /** @description How many reports it holds. */
            reports: number;
            /** @description How many reporters sent them; those who tell no pseudonym count as one. */
            reporters: number;
            /** @description The highest that a report told; 0 when none did. */
            reach: number;
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            priority: number;
            ranking: components["schemas"]["Ranking"];
            /** @description Who holds it now. */
            lease: {
                holder: string;
                /** Format: date-time */
                expiresAt: string;
            } | null;
            /** @description The last one. */
            decision: {
                /** @enum {string} */
                decision: "violation" | "no-violation" | "refer" | "need-info";
                by: string;
                /** Format: date-time */
                at: string;
            } | null;
            /** @description The verdict on the report shown for the case; null where it has none. */
            result: components["schemas"]["Classification"] | null;
            /** @description The report whose verdict is shown: the gravest. */
            shownReport: string;
            /** @description Its first 200 reports, oldest first; the one that is shown is always among them. */
            members: components["schemas"]["CaseMember"][];
            /** @description In order; one that was taken back is in the events alone. */
            decisions: components["schemas"]["DecisionView"][];
        };
        /** @description The addends of the priority, by name. */
        Ranking: {
            [key: string]: number;
        };
        CaseMember: {
            reportId: string;
            /** @enum {string} */
            status: "queued" | "classified" | "failed";
            /** @enum {string} */
            channel: "web" | "whatsapp" | "email" | "import";
            reporter: string | null;
            note: string | null;
            link: string | null;
            reach: number | null;
            quality: ("ok" | "empty" | "gibberish") | null;
            /** @description By what it was found to repeat another; null for the first of its case. */
            linkedBy: ("url" | "text" | "image" | "quality") | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            reportedAt: string;
            /** @description The post's text; null without one, or after erasure. */
            text: string | null;
            /** @description What was said of the post: account, when, whose; null without one, or after erasure. */
            context: components["schemas"]["PostContext"] | null;
            /** @description The bytes are at `/reports/{id}/images/{n}`. */
            images: {
                name: string | null;
                sha256: string;
            }[];
            erasedAt: string | null;
        };
        DecisionView: {
            /** @enum {string} */
            decision: "violation" | "no-violation" | "refer" | "need-info";
            by: string;
            /** Format: date-time */
            at: string;
            /** @description Null after erasure. */
            reason: string | null;
            confirmed: string[];
            rejected: string[];
            /** @description Of its event in the audit chain. */
            seq: number;
            /** @description That event's hash (SHA-256, hex). */
            hash: string;
        };
        /** @description A report: a post, a link, or both. One with neither is stored and ranked down. */
        NewReport: {
            post?: components["schemas"]["Post"] | null;
            link?: string | null;
            /**
             * @description How the report came in.
             * @enum {string}
             */
            channel?: "web" | "whatsapp" | "email" | "import";
            reporter?: string | null;
            note?: string | null;
            reach?: number | null;
            reportedAt?: string | null;
        };
        MultipartReport: {
            post?: components["schemas"]["MultipartPost"] | null;
            link?: string | null;
            /**
             * @description How the report came in.
             * @enum {string}
             */
            channel?: "web" | "whatsapp" | "email" | "import";
            reporter?: string | null;
            note?: string | null;
            reach?: number | null;
            reportedAt?: string | null;
        };
        /** @description The report is stored; it is classified next. */
        Receipt: {
            reportId: string;
            /** @enum {string} */
            status: "queued" | "classified" | "failed";
        };
        Report: {
            reportId: string;
            /** @enum {string} */
            status: "queued" | "classified" | "failed";
            /** @description Null while queued. */
            caseId: string | null;
            /** @description The earlier report that this one repeats; null when it is the first of its case. */
            linkedTo: string | null;
            /** @description Null while queued. `empty` and `gibberish` reports are kept and ranked down. */
            quality: ("ok" | "empty" | "gibberish") | null;
            /** Format: date-time */
            receivedAt: string;
            /** @description The verdict; null while queued, when there was no post to classify, or after erasure. */
            result: components["schemas"]["Classification"] | null;
            /** @description When its content was deleted, by RETENTION_DAYS. */
            erasedAt: string | null;
        };
        CasesPage: {
            cases: components["schemas"]["CaseSummary"][];
            /** @description Give it as `cursor` for the next page; null: the last. */
            next: string | null;
        };
        CaseSummary: {
            caseId: string;
            /** @enum {string} */
            state: "open" | "escalated" | "appealed" | "waiting" | "decided" | "claimed";
            regime: components["schemas"]["Regime"];
            /**
             * @description The machine's, the gravest among its reports.
             * @enum {string}
             */
            verdict: "allowed" | "review" | "prohibited" | "undetermined";
            severity: number;
            score: number | null;
            /** @description Of its findings. */
            labels: ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement")[];
            /** @description Ids of the rules that were met. */
            rules: string[];
            /** @enum {string} */
            quality: "ok" | "empty" | "gibberish";
            /** @description Repeats a claim that fact-checkers have looked at. */
            factChecked: boolean;
            /** @description How many reports it holds. */
            reports: number;
            /** @description How many reporters sent them; those who tell no pseudonym count as one. */
            reporters: number;
            /** @description The highest that a report told; 0 when none did. */
            reach: number;
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            priority: number;
            ranking: components["schemas"]["Ranking"];
            /** @description Who holds it now. */
            lease: {
                holder: string;
                /** Format: date-time */
                expiresAt: string;
            } | null;
            /** @description The last one. */
            decision: {
                /** @enum {string} */
                decision: "violation" | "no-violation" | "refer" | "need-info";
                by: string;
                /** Format: date-time */
                at: string;
            } | null;
        };
        ClaimRequest: {
            /** @default 1 */
            count?: number;
            /** @default 600 */
            leaseSeconds?: number;
            filter?: {
                /** @enum {string} */
                label?: "insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement";
                regime?: components["schemas"]["Regime"];
                /** @enum {string} */
                verdict?: "allowed" | "review" | "prohibited" | "undetermined";
                /** @enum {string} */
                quality?: "ok" | "empty" | "gibberish";
                /** @description At least this. */
                severity?: number;
                /**
                 * @description At least one report came in by it.
                 * @enum {string}
                 */
                channel?: "web" | "whatsapp" | "email" | "import";
                /** @description Its first report came at this moment or later. */
                after?: string & (unknown & unknown);
                /** @description Its first report came before this moment. */
                before?: string & (unknown & unknown);
            };
            /** @description This case alone; 409 says who holds it, or decided it, when it is not to be had. */
            caseId?: string;
        };
        ClaimedCases: {
            cases: {
                caseId: string;
                /** @enum {string} */
                state: "open" | "escalated" | "appealed" | "waiting" | "decided" | "claimed";
                regime: components["schemas"]["Regime"];
                /**
                 * @description The machine's, the gravest among its reports.
                 * @enum {string}
                 */
                verdict: "allowed" | "review" | "prohibited" | "undetermined";
                severity: number;
                score: number | null;
                /** @description Of its findings. */
                labels: ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement")[];
                /** @description Ids of the rules that were met. */
                rules: string[];
                /** @enum {string} */
                quality: "ok" | "empty" | "gibberish";
                /** @description Repeats a claim that fact-checkers have looked at. */
                factChecked: boolean;
                /** @description How many reports it holds. */
                reports: number;
                /** @description How many reporters sent them; those who tell no pseudonym count as one. */
                reporters: number;
                /** @description The highest that a report told; 0 when none did. */
                reach: number;
                /** Format: date-time */
                firstAt: string;
                /** Format: date-time */
                lastAt: string;
                priority: number;
                ranking: components["schemas"]["Ranking"];
                /** @description Who holds it now. */
                lease: {
                    holder: string;
                    /** Format: date-time */
                    expiresAt: string;
                } | null;
                /** @description The last one. */
                decision: {
                    /** @enum {string} */
                    decision: "violation" | "no-violation" | "refer" | "need-info";
                    by: string;
                    /** Format: date-time */
                    at: string;
                } | null;
                result: components["schemas"]["Classification"] | null;
                /** @description Needed to decide, release, escalate or undo; told once. */
                leaseToken: string;
                /** Format: date-time */
                expiresAt: string;
            }[];
        };
        QueueDay: {
            /** Format: date */
            day: string;
            /** @enum {string} */
            timeZone: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
            /** @description Reports received and classified, cases decided, by hour of that day. */
            hours: {
                hour: number;
                received: number;
                classified: number;
                decided: number;
            }[];
            received: number;
            classified: number;
            decided: number;
            /** @description Cases as they stand now. */
            waiting: {
                open: number;
                claimed: number;
                escalated: number;
                appealed: number;
                waiting: number;
            };
            /** @description Reports that wait to be classified now. */
            queued: number;
            /** @description Of the cases that wait for a reviewer now; null when there are none. */
            medianAgeMinutes: number | null;
            /** @description From first report to decision, of the cases decided that day; null when there are none. */
            medianDecisionMinutes: number | null;
        };
        CaseChange: {
            seq: number;
            /** Format: date-time */
            at: string;
            /** @description Of the event in the audit chain. */
            kind: string;
            actor: string;
            caseId: string | null;
            reportId: string | null;
        };
        CaseEvents: {
            events: components["schemas"]["CaseEvent"][];
        };
        CaseEvent: {
            seq: number;
            /** Format: date-time */
            at: string;
            kind: string;
            actor: string;
            caseId: string | null;
            reportId: string | null;
            /** @description JSON with sorted keys, as it was hashed. */
            data: string;
            /** @description A person's words; null without any, or after erasure. */
            text: string | null;
            /** @description Hash of the event before, of whatever case. */
            previous: string;
            hash: string;
        };
        DecisionRequest: {
            leaseToken: string;
            /** @enum {string} */
            decision: "violation" | "no-violation" | "refer" | "need-info";
            reason: string;
            /**
             * @description Rules of findings that the reviewer confirms.
             * @default []
             */
            confirmed?: string[];
            /** @default [] */
            rejected?: string[];
            /** @description Decide these reports alone: they become a case of their own, and the rest stays with its holder. */
            reports?: string[];
        };
        ReleaseRequest: {
            leaseToken: string;
        };
        EscalateRequest: {
            leaseToken: string;
            reason: string;
        };
        ReasonRequest: {
            reason: string;
        };
        Session: {
            name: string;
            /** @enum {string} */
            role: "submitter" | "reviewer" | "supervisor" | "admin";
            /** @description By an API key; false on loopback without keys, or with AUTH=off. */
            signedIn: boolean;
        };
        SignIn: {
            /** @description An API key. */
            key: string;
        };
        WhatsAppAnswer: {
            /** @description Messages that are stored as reports. */
            reports: number;
        };
        Rulebooks: {
            rulebooks: {
                regime: components["schemas"]["Regime"];
                version: number;
                sha256: string;
                /** @description Elections that it is about; a post of another is refused. All of them where it does not say. */
                contests?: ("presiden" | "legislatif" | "gubernur" | "bupati" | "walikota")[];
                title: components["schemas"]["Message"];
                /** @description First and last day on which a post without a date may have been published. */
                period: {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                };
                rules: number;
            }[];
        };
        Rulebook: {
            regime: components["schemas"]["Regime"];
            version: number;
            sha256: string;
            /** @description Elections that it is about; a post of another is refused. All of them where it does not say. */
            contests?: ("presiden" | "legislatif" | "gubernur" | "bupati" | "walikota")[];
            title: components["schemas"]["Message"];
            /** @description First and last day on which a post without a date may have been published. */
            period: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            /** @description What a creative may show; of the entries of one element the first that fits counts. */
            elements: {
                /** @enum {string} */
                element: "pair-name" | "pair-number" | "vision-mission-programme" | "pair-photo" | "party-logo" | "official-photo" | "president-photo" | "qr-code" | "other-face" | "other-logo";
                /** @enum {string} */
                whose?: "own" | "other";
                allowed: boolean | null;
                reason: components["schemas"]["Message"];
                legal: components["schemas"]["LegalBasis"][];
            }[];
            calendar?: components["schemas"]["Calendar"];
            checklist: {
                id: string;
                /**
                 * @description Required or forbidden by the regime, one of the things that it allows, or `caution`: not forbidden, but a person will look.
                 * @enum {string}
                 */
                kind: "required" | "forbidden" | "caution" | "allowed";
                text: components["schemas"]["Message"];
                when: components["schemas"]["__schema0"];
                appliesTo?: components["schemas"]["__schema0"];
                advice: components["schemas"]["Message"];
                legal: components["schemas"]["LegalBasis"][];
            }[];
            rules: {
                id: string;
                label: ("insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement") | null;
                /**
                 * @description Evaluated and reported under `shadow`, never in the verdict.
                 * @constant
                 */
                mode?: "shadow";
                /**
                 * @description How sure the rule as a whole is, by its row of RULEBOOK.md; C and D need verification.
                 * @enum {string}
                 */
                certainty?: "A" | "B" | "C" | "D";
                /** @description Asked of posts of these days only; left out: for as long as the regime. */
                inForce?: components["schemas"]["InForce"];
                /** @description More general rules, by id, that need not be told beside this one: what they find is left out unless its outcome is graver. */
                replaces?: string[];
                grades: {
                    when: components["schemas"]["__schema0"];
                    /** @enum {string} */
                    outcome: "note" | "review" | "violation";
                    severity: number;
                    because?: components["schemas"]["Message"];
                }[];
                message: components["schemas"]["Message"];
                advice: components["schemas"]["Message"];
                legal: components["schemas"]["LegalBasis"][];
                /** @description For readers of the rulebook: conflicts between sources, what is left out. */
                note?: components["schemas"]["Message"];
                unseen?: components["schemas"]["Message"] | "checklist";
                unseenAdvice?: components["schemas"]["Message"];
                examples?: {
                    ok: {
                        name: string;
                        signals?: {
                            [key: string]: "clear" | "review" | "violation";
                        };
                        /** @enum {string} */
                        voice?: "own" | "quoted" | "untold";
                        political?: boolean;
                        /** @enum {string} */
                        campaign?: "possible" | "sure";
                        topics?: ("state-unity" | "overthrow" | "campaign-material" | "abstention" | "voting-procedure" | "worship" | "school" | "campus" | "state-facility" | "civil-servant" | "security-forces" | "village-official" | "uniform" | "poll" | "president")[];
                        factCheck?: {
                            /** @enum {string} */
                            band: "match" | "review";
                            /** @enum {string} */
                            found?: "true" | "not-true";
                            denied?: boolean;
                        };
                        shows?: {
                            /** @enum {string} */
                            element: "pair-name" | "pair-number" | "vision-mission-programme" | "pair-photo" | "party-logo" | "official-photo" | "president-photo" | "qr-code" | "other-face" | "other-logo";
                            /** @enum {string} */
                            band: "match" | "review" | "none";
                            /** @enum {string} */
                            whose?: "own" | "other";
                        }[];
                        context?: {
                            /** @enum {string} */
                            contest?: "presiden" | "legislatif" | "gubernur" | "bupati" | "walikota";
                            /**
                             * @description Who posts; some articles bind campaigns only.
                             * @enum {string}
                             */
                            actor?: "candidate" | "party" | "campaign-team" | "citizen" | "unknown";
                            /** @enum {string} */
                            material?: "post" | "ad" | "banner";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset or Z: the moment, wherever the post is from.
                             */
                            publishedAt?: string;
                            /**
                             * @description Of the region where the election is held: its days are the days of the schedule.
                             * @enum {string}
                             */
                            timeZone?: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
                            /** @description Whether someone paid to have it shown. */
                            paid?: boolean;
                            account?: {
                                /** @description Platform name in lower case, such as `instagram`. */
                                platform?: string;
                                handle?: string;
                                /** @description On the list of accounts registered with KPU. */
                                registered?: boolean;
                                /**
                                 * Format: date
                                 * @description Day on which it was registered with KPU.
                                 */
                                registeredAt?: string;
                                /** @description Accounts of this campaign, counted as the regime counts them: in all (Pilkada 2020), on this platform (2024). */
                                accountsInCampaign?: number;
                                /** @description Items posted from this account on that day, this one included; of an advertisement, advertisements only. */
                                itemsToday?: number;
                            };
                        };
                        /** @enum {string} */
                        gives?: "note" | "review" | "violation";
                    }[];
                    ng: {
                        name: string;
                        signals?: {
                            [key: string]: "clear" | "review" | "violation";
                        };
                        /** @enum {string} */
                        voice?: "own" | "quoted" | "untold";
                        political?: boolean;
                        /** @enum {string} */
                        campaign?: "possible" | "sure";
                        topics?: ("state-unity" | "overthrow" | "campaign-material" | "abstention" | "voting-procedure" | "worship" | "school" | "campus" | "state-facility" | "civil-servant" | "security-forces" | "village-official" | "uniform" | "poll" | "president")[];
                        factCheck?: {
                            /** @enum {string} */
                            band: "match" | "review";
                            /** @enum {string} */
                            found?: "true" | "not-true";
                            denied?: boolean;
                        };
                        shows?: {
                            /** @enum {string} */
                            element: "pair-name" | "pair-number" | "vision-mission-programme" | "pair-photo" | "party-logo" | "official-photo" | "president-photo" | "qr-code" | "other-face" | "other-logo";
                            /** @enum {string} */
                            band: "match" | "review" | "none";
                            /** @enum {string} */
                            whose?: "own" | "other";
                        }[];
                        context?: {
                            /** @enum {string} */
                            contest?: "presiden" | "legislatif" | "gubernur" | "bupati" | "walikota";
                            /**
                             * @description Who posts; some articles bind campaigns only.
                             * @enum {string}
                             */
                            actor?: "candidate" | "party" | "campaign-team" | "citizen" | "unknown";
                            /** @enum {string} */
                            material?: "post" | "ad" | "banner";
                            /**
                             * Format: date-time
                             * @description ISO 8601 with offset or Z: the moment, wherever the post is from.
                             */
                            publishedAt?: string;
                            /**
                             * @description Of the region where the election is held: its days are the days of the schedule.
                             * @enum {string}
                             */
                            timeZone?: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
                            /** @description Whether someone paid to have it shown. */
                            paid?: boolean;
                            account?: {
                                /** @description Platform name in lower case, such as `instagram`. */
                                platform?: string;
                                handle?: string;
                                /** @description On the list of accounts registered with KPU. */
                                registered?: boolean;
                                /**
                                 * Format: date
                                 * @description Day on which it was registered with KPU.
                                 */
                                registeredAt?: string;
                                /** @description Accounts of this campaign, counted as the regime counts them: in all (Pilkada 2020), on this platform (2024). */
                                accountsInCampaign?: number;
                                /** @description Items posted from this account on that day, this one included; of an advertisement, advertisements only. */
                                itemsToday?: number;
                            };
                        };
                        /** @enum {string} */
                        gives?: "note" | "review" | "violation";
                    }[];
                };
            }[];
        };
        /** @description The schedule: first and last day of each window, in the time of the region (WIB, WITA or WIT). */
        Calendar: {
            campaign: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                legal: components["schemas"]["LegalBasis"][];
                note?: components["schemas"]["Message"];
            };
            ads: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                legal: components["schemas"]["LegalBasis"][];
                note?: components["schemas"]["Message"];
            };
            quiet: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                legal: components["schemas"]["LegalBasis"][];
                note?: components["schemas"]["Message"];
            };
            voting: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                legal: components["schemas"]["LegalBasis"][];
                note?: components["schemas"]["Message"];
            };
        };
        __schema0: {
            /** @enum {string} */
            signal: "insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement";
            /** @enum {string} */
            level: "review" | "violation";
            /** @constant */
            voice?: "own";
        } | {
            political: boolean;
        } | {
            /** @enum {string} */
            campaign: "possible" | "sure";
        } | {
            /** @enum {string} */
            topic: "state-unity" | "overthrow" | "campaign-material" | "abstention" | "voting-procedure" | "worship" | "school" | "campus" | "state-facility" | "civil-servant" | "security-forces" | "village-official" | "uniform" | "poll" | "president";
        } | {
            /** @enum {string} */
            factCheck: "match" | "review";
            /** @constant */
            voice?: "own";
        } | {
            /** @enum {string} */
            element: "pair-name" | "pair-number" | "vision-mission-programme" | "pair-photo" | "party-logo" | "official-photo" | "president-photo" | "qr-code" | "other-face" | "other-logo";
            /** @enum {string} */
            band: "match" | "review";
            /** @enum {string} */
            whose?: "own" | "other" | "not-own";
        } | {
            images: boolean;
        } | {
            actor: ("candidate" | "party" | "campaign-team" | "citizen" | "unknown")[];
        } | {
            contest: ("presiden" | "legislatif" | "gubernur" | "bupati" | "walikota")[];
        } | {
            material: ("post" | "ad" | "banner")[];
        } | {
            paid: boolean;
        } | {
            published: ("long-before" | "before" | "campaign" | "ads" | "quiet" | "voting" | "after")[];
        } | {
            registered: boolean;
        } | {
            /** Format: date */
            registeredAfter: string;
        } | {
            accountsOver: number;
        } | {
            itemsTodayOver: number;
        } | {
            all: components["schemas"]["__schema0"][];
        } | {
            any: components["schemas"]["__schema0"][];
        } | {
            not: components["schemas"]["__schema0"];
        };
        Models: {
            models: {
                id: string;
                version: string;
                sha256: string;
                licence: string;
                source: string;
                /** @description The model card, Markdown. */
                card: string;
                /** @description Measured; the card says how. */
                quality: {
                    [key: string]: number;
                };
            }[];
        };
        Live: {
            /** @constant */
            status: "alive";
        };
        Ready: {
            /** @enum {string} */
            status: "ready" | "loading" | "degraded" | "stopping";
            components: {
                name: string;
                /** @enum {string} */
                status: "loading" | "ready" | "failed";
            }[];
            /**
             * @description Who is let in: `keys` who shows an API key; `loopback` this machine alone, as there is no key; `off` everybody (`AUTH=off`); `closed` nobody, as there is no key and other machines reach it; `unavailable` nobody, as the keys cannot be read.
             * @enum {string}
             */
            access: "keys" | "loopback" | "off" | "closed" | "unavailable";
            /**
             * @description Whether reports can be taken in: `unused` nobody has asked for the queue yet; `loading` it is being opened, and requests for it wait; `unavailable` its database is away, and requests for it get 503.
             * @enum {string}
             */
            reportQueue: "unused" | "loading" | "ready" | "unavailable";
            regimes: components["schemas"]["Regime"][];
            /** @description The rulebooks in force. */
            rulebooks: {
                regime: components["schemas"]["Regime"];
                version: number;
                sha256: string;
                /**
                 * @description Whether it comes with Saring or from `RULEBOOK_DIR`.
                 * @enum {string}
                 */
                source: "built-in" | "operator";
            }[];
            /** @description What is wrong with the operator's rulebook files, a line each. What was in force before stays in force. */
            rulebookProblems: {
                file: string;
                message: string;
            }[];
            limits: {
                textLength: number;
                images: number;
                imageBytes: number;
                bodyBytes: number;
                imagePixels: number;
                requestMs: number;
                /** @description Posts with images worked on at once. */
                concurrent: number;
                /** @description Work on images that may wait, as the time that it will take. */
                waitMs: number;
                /** @description The same of posts of text alone. */
                textWaitMs: number;
                /** @description Bytes of all bodies in memory at once. */
                heldBytes: number;
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
    classify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Post"];
                "multipart/form-data": {
                    post?: components["schemas"]["MultipartPost"];
                    images?: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Classification"];
                    "application/x-ndjson": components["schemas"]["ClassifyLine"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    classifyBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["Post"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BatchLine"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCases: {
        parameters: {
            query?: {
                format?: "ndjson" | "csv" | "html";
                lang?: "id" | "en";
                state?: "open" | "escalated" | "appealed" | "waiting" | "decided" | "claimed";
                label?: "insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement";
                regime?: components["schemas"]["Regime"];
                verdict?: "allowed" | "review" | "prohibited" | "undetermined";
                quality?: "ok" | "empty" | "gibberish";
                severity?: number;
                channel?: "web" | "whatsapp" | "email" | "import";
                after?: string & (unknown & unknown);
                before?: string & (unknown & unknown);
            };
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["Case"];
                    "text/csv": string;
                    "text/html": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dossier: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
                "multipart/form-data": {
                    report?: components["schemas"]["MultipartReport"];
                    images?: string[];
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path: {
                reportId: string;
                at: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                    "application/octet-stream": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases: {
        parameters: {
            query?: {
                state?: "open" | "escalated" | "appealed" | "waiting" | "decided" | "claimed";
                label?: "insult" | "sara" | "incitement" | "threat" | "hoax" | "state-foundation" | "vote-buying" | "disorder" | "prohibited-facility" | "prohibited-official" | "child-involvement";
                regime?: components["schemas"]["Regime"];
                verdict?: "allowed" | "review" | "prohibited" | "undetermined";
                quality?: "ok" | "empty" | "gibberish";
                severity?: number;
                channel?: "web" | "whatsapp" | "email" | "import";
                after?: string & (unknown & unknown);
                before?: string & (unknown & unknown);
                sort?: "priority" | "oldest" | "newest";
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasesPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimCases: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedCases"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    queueDay: {
        parameters: {
            query?: {
                day?: string & (unknown & unknown);
                timeZone?: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
            };
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueDay"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liveCases: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["CaseChange"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caseEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEvents"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    escalateCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EscalateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appealCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    session: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who acts, where no key says so: 1 to 80 characters, without control characters or invisible ones, and not "system". `local` without it; ignored where a key is shown. */
                "X-Reviewer"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyWhatsApp: {
        parameters: {
            query?: {
                "hub.mode"?: string;
                "hub.verify_token"?: string;
                "hub.challenge"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whatsApp: {
        parameters: {
            query?: never;
            header?: {
                "X-Hub-Signature-256"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    object: "whatsapp_business_account";
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatsAppAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rulebooks: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rulebooks"];
                    "text/html": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rulebook: {
        parameters: {
            query?: {
                lang?: "id" | "en";
            };
            header?: never;
            path: {
                regime: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rulebook"];
                    "text/html": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    models: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Models"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: {
                part?: "classify";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    docs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    queuePage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Method Not Allowed */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    /** @description Seconds. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Internal Server Error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
