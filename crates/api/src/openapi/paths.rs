//! The `paths` member: parameters, bodies, headers, problems, put together from what each operation is about.

use serde_json::{Map, Value, json};

use super::about::{About, Answer, Body, about};
use super::examples;
use crate::operations::{
    ALL, Auth, DECLARE_WITHDRAWAL, FOLLOW_EVENTS, LIST_LOYALTY_ENTRIES, LIST_MODERATION, LIST_ORDERS,
    LIST_REVIEWS, Operation, READ_EARNINGS, READ_LOYALTY, READ_REVIEWABLE, READ_WITHDRAWABLE,
    READ_WITHDRAWAL_LABELS, RECEIVE_TRACKING,
};
use crate::problem::Code;
use crate::review::{ReviewSort, ReviewState};
use crate::webhook::TrackingSource;

/// The `paths` member.
pub fn paths() -> Value {
    let mut paths = Map::new();
    for operation in ALL {
        if let Some(about) = about(operation) {
            let item = paths.entry(operation.path).or_insert_with(|| json!({}));
            item[operation.method.to_lowercase()] = describe(operation, &about);
        }
    }
    Value::Object(paths)
}

/// One response per status, for all operations, naming the codes that come with it.
pub fn problem_responses() -> Value {
    let mut statuses: Vec<u16> = Code::ALL.iter().map(|code| code.status()).collect();
    statuses.sort_unstable();
    statuses.dedup();
    Value::Object(statuses.into_iter().map(|status| (name(status), problem_response(status))).collect())
}

fn describe(operation: &Operation, about: &About) -> Value {
    let mut described = json!({
        "operationId": operation.id,
        "tags": [about.tag],
        "summary": about.summary,
        "description": about.description,
        "security": security(operation),
        "parameters": parameters(operation, about),
        "responses": responses(operation, about),
    });
    if let Some(body) = &about.body {
        described["requestBody"] = json!({ "required": true, "content": body_content(body) });
    }
    described
}

fn security(operation: &Operation) -> Value {
    match operation.auth {
        // With a token it tells more; none is needed.
        Auth::ShopKey if operation.id == DECLARE_WITHDRAWAL.id => {
            json!([{ "shopKey": [] }, { "shopKey": [], "orderToken": [] }])
        }
        Auth::ShopKey => json!([{ "shopKey": [] }]),
        Auth::Order => json!([{ "orderToken": [] }]),
        Auth::Customer => json!([{ "customerToken": [] }]),
        Auth::OrderOrCustomer => json!([{ "orderToken": [] }, { "customerToken": [] }]),
        Auth::Moderation => json!([{ "moderationToken": [] }]),
        Auth::MailToken | Auth::Nobody => json!([]),
        Auth::Signature => {
            json!([{ "aftershipSignature": [] }, { "easypostSignature": [] }, { "karrioSecret": [] }])
        }
    }
}

fn parameters(operation: &Operation, about: &About) -> Vec<Value> {
    let mut parameters: Vec<Value> = operation
        .path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": path_schema(operation) }))
        .collect();
    if operation.wants_idempotency_key() {
        parameters.push(json!({
            "name": "Idempotency-Key", "in": "header", "required": true,
            "description": "A new one per intent, the same one per try. Kept for 72 hours.",
            "schema": { "type": "string", "pattern": "^[!-~]{1,128}$" },
            "example": "5f0c7a52-6c1e-4a9a-9d53-3a9a5d0f3c11",
        }));
    }
    if is_conditional(operation, about) {
        parameters.push(json!({
            "name": "If-None-Match", "in": "header", "required": false,
            "description": "The `ETag` of the answer at hand.", "schema": { "type": "string" },
        }));
    }
    if [LIST_ORDERS.id, LIST_LOYALTY_ENTRIES.id, LIST_REVIEWS.id, LIST_MODERATION.id].contains(&operation.id)
    {
        parameters.push(json!({
            "name": "cursor", "in": "query", "required": false,
            "description": "`next_cursor` of the page before.",
            "schema": { "type": "string", "maxLength": 256, "pattern": "^[!-~]*$" },
        }));
    }
    if [READ_WITHDRAWAL_LABELS.id, READ_WITHDRAWABLE.id].contains(&operation.id) {
        parameters.push(json!({
            "name": "locale", "in": "query", "required": false,
            "description": "BCP 47 language of the labels; otherwise the order's, or the shop's.",
            "schema": { "type": "string", "maxLength": 35, "pattern": "^[A-Za-z0-9-]*$" },
        }));
    }
    let told_in =
        [READ_LOYALTY.id, LIST_LOYALTY_ENTRIES.id, READ_EARNINGS.id, READ_REVIEWABLE.id, LIST_REVIEWS.id];
    if told_in.contains(&operation.id) {
        parameters.push(json!({
            "name": "locale", "in": "query", "required": false,
            "description": "BCP 47 language of the answer; otherwise the order's, or the shop's.",
            "schema": { "type": "string", "maxLength": 35, "pattern": "^[A-Za-z0-9-]*$" },
        }));
    }
    if operation.id == LIST_MODERATION.id {
        let states: Vec<_> = ReviewState::ALL.iter().map(|state| state.as_str()).collect();
        parameters.push(json!({
            "name": "state", "in": "query", "required": false,
            "description": "Only those in it.", "schema": { "type": "string", "enum": states, "default": "pending" },
        }));
    }
    if operation.id == LIST_REVIEWS.id {
        let sorts: Vec<_> = ReviewSort::ALL.iter().map(|sort| sort.as_str()).collect();
        parameters.push(json!({
            "name": "sort", "in": "query", "required": false,
            "description": "The order of the reviews.", "schema": { "type": "string", "enum": sorts, "default": "newest" },
        }));
        parameters.push(json!({
            "name": "stars", "in": "query", "required": false,
            "description": "Only those with so many.", "schema": { "type": "integer", "minimum": 1, "maximum": 5 },
        }));
        parameters.push(json!({
            "name": "photos", "in": "query", "required": false,
            "description": "`true`: only those with photos.", "schema": { "type": "boolean" },
        }));
    }
    if operation.id == FOLLOW_EVENTS.id {
        parameters.push(json!({
            "name": "Last-Event-ID", "in": "header", "required": false,
            "description": "The `id` of the last message seen.",
            "schema": { "type": "string", "maxLength": 128, "pattern": "^[!-~]*$" },
        }));
    }
    parameters
}

fn path_schema(operation: &Operation) -> Value {
    if operation.id == RECEIVE_TRACKING.id {
        let sources: Vec<_> = TrackingSource::ALL.iter().map(|source| source.as_str()).collect();
        return json!({ "type": "string", "enum": sources });
    }
    json!({ "type": "string" })
}

fn responses(operation: &Operation, about: &About) -> Value {
    let mut responses = Map::new();
    let mut headers = json!({
        "X-Request-Id": { "$ref": "#/components/headers/X-Request-Id" },
        "Cache-Control": { "$ref": "#/components/headers/Cache-Control" },
    });
    if is_conditional(operation, about) {
        headers["ETag"] = json!({ "$ref": "#/components/headers/ETag" });
        responses.insert(
            "304".into(),
            json!({ "description": "Nothing has changed.", "headers": headers.clone() }),
        );
    }
    let content = match &about.answer {
        Answer::Json(schema, example) => json_content(schema, example),
        Answer::Text(kind, example) => {
            json!({ *kind: { "schema": { "type": "string" }, "example": example } })
        }
        // OpenAPI 3.1: raw bytes have no schema.
        Answer::Bytes(kind) => json!({ *kind: {} }),
    };
    let success = json!({ "description": about.summary, "headers": headers, "content": content });
    responses.insert(about.status.to_string(), success);
    for status in codes(operation, about).into_iter().map(Code::status) {
        responses.insert(
            status.to_string(),
            json!({ "$ref": format!("#/components/responses/{}", name(status)) }),
        );
    }
    Value::Object(responses)
}

/// Every problem the operation may answer with.
fn codes(operation: &Operation, about: &About) -> Vec<Code> {
    let mut codes = vec![
        Code::MalformedRequest,
        Code::MethodNotAllowed,
        Code::RateLimited,
        Code::Internal,
        Code::Unavailable,
    ];
    codes.extend(match operation.auth {
        Auth::ShopKey => vec![Code::MissingShopKey, Code::UnknownShopKey, Code::OriginNotAllowed],
        Auth::Order | Auth::Customer | Auth::OrderOrCustomer => {
            vec![Code::MissingToken, Code::InvalidToken, Code::ExpiredToken]
        }
        Auth::Moderation => vec![Code::MissingToken, Code::InvalidToken],
        Auth::MailToken | Auth::Signature | Auth::Nobody => Vec::new(),
    });
    if operation.wants_idempotency_key() {
        codes.extend([
            Code::MalformedBody,
            Code::IdempotencyKeyMissing,
            Code::IdempotencyKeyInvalid,
            Code::RequestInProgress,
            Code::PayloadTooLarge,
            Code::UnsupportedMediaType,
            Code::ValidationFailed,
            Code::IdempotencyKeyReused,
        ]);
    }
    codes.extend(about.codes);
    codes
}

fn problem_response(status: u16) -> Value {
    let codes: Vec<Code> = Code::ALL.iter().copied().filter(|code| code.status() == status).collect();
    let told: Vec<String> =
        codes.iter().map(|code| format!("`{}`: {}", code.as_str(), code.title())).collect();
    let header = |name: &str| json!({ "$ref": format!("#/components/headers/{name}") });
    let mut headers = json!({ "X-Request-Id": header("X-Request-Id") });
    match status {
        401 => headers["WWW-Authenticate"] = header("WWW-Authenticate"),
        405 => headers["Allow"] = header("Allow"),
        409 | 429 | 503 => headers["Retry-After"] = header("Retry-After"),
        _ => {}
    }
    let examples: Map<String, Value> = codes
        .iter()
        .map(|code| (code.as_str().to_owned(), json!({ "value": examples::problem(*code) })))
        .collect();
    json!({
        "description": told.join("\n"),
        "headers": headers,
        "content": { "application/problem+json": {
            "schema": { "$ref": "#/components/schemas/Problem" },
            "examples": examples,
        } },
    })
}

fn body_content(body: &Body) -> Value {
    match body {
        Body::Json(schema, example) => json_content(schema, example),
        Body::Photo => {
            // OpenAPI 3.1: raw bytes have no schema.
            json!({ "image/jpeg": {}, "image/png": {}, "image/webp": {} })
        }
        Body::OneClick => json!({ "application/x-www-form-urlencoded": {
            "schema": {
                "type": "object",
                "required": ["List-Unsubscribe"],
                "properties": { "List-Unsubscribe": { "const": "One-Click" } },
            },
            "example": { "List-Unsubscribe": "One-Click" },
        } }),
        Body::Carrier => json!({ "application/json": {
            "schema": { "type": "object", "description": "As the source documents it." },
            "examples": {
                "aftership": { "value": examples::aftermath::aftership() },
                "easypost": { "value": examples::aftermath::easypost() },
                "karrio": { "value": examples::aftermath::karrio() },
            },
        } }),
    }
}

fn json_content(schema: &str, example: &Value) -> Value {
    json!({ "application/json": {
        "schema": { "$ref": format!("#/components/schemas/{schema}") },
        "example": example,
    } })
}

/// Whole answers can be asked for again; a stream, a page and what nobody may keep can't.
fn is_conditional(operation: &Operation, about: &About) -> bool {
    operation.method == "GET"
        && operation.auth != Auth::Moderation
        && matches!(about.answer, Answer::Json(..))
}

fn name(status: u16) -> String {
    format!("Problem{status}")
}
