//! What each operation takes and answers: parameters, bodies, headers, problems.

use serde_json::{Map, Value, json};

use super::examples;
use crate::operations::{
    ALL, ANSWER_CHALLENGE, Auth, LIST_ORDERS, OPEN_LINK, Operation, READ_CONFIG, READ_ORDER, REQUEST_ACCESS,
};
use crate::problem::Code;

/// What an operation is about, apart from what follows from its path and its caller.
struct About {
    summary: &'static str,
    description: &'static str,
    /// Schema and example of the body, for a write.
    body: Option<(&'static str, Value)>,
    status: u16,
    answer: (&'static str, Value),
    /// Problems of this operation alone.
    codes: &'static [Code],
}

/// The `paths` member.
pub fn paths() -> Value {
    let mut paths = Map::new();
    for operation in ALL {
        if let Some(about) = about(operation) {
            let item = paths.entry(operation.path).or_insert_with(|| json!({}));
            item[operation.method.to_lowercase()] = describe(operation, about);
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

fn about(operation: &Operation) -> Option<About> {
    let about = match operation.id {
        id if id == READ_CONFIG.id => About {
            summary: "What the shop offers",
            description: "Read once per page.",
            body: None,
            status: 200,
            answer: ("Config", examples::config()),
            codes: &[],
        },
        id if id == REQUEST_ACCESS.id => About {
            summary: "Ask for a one-time code",
            description: "Exactly one of `email`, `phone`, `postcode`. The answer and its time are the same whether \
                          the order exists or not; where it does, a code goes to the order's e-mail address.",
            body: Some(("AccessRequest", examples::access_request())),
            status: 202,
            answer: ("ChallengeIssued", examples::challenge_issued()),
            codes: &[],
        },
        id if id == ANSWER_CHALLENGE.id => About {
            summary: "Answer with the code",
            description: "Six digits, five tries, ten minutes, used once. Wrong, used, expired and unknown are one refusal.",
            body: Some(("CodeAnswer", examples::code_answer())),
            status: 200,
            answer: ("AccessGranted", examples::access_granted()),
            codes: &[Code::CodeInvalid],
        },
        id if id == OPEN_LINK.id => About {
            summary: "Open a signed link",
            description: "The token travels in the link's fragment, so that no server logs it.",
            body: Some(("LinkAnswer", examples::link_answer())),
            status: 200,
            answer: ("AccessGranted", examples::access_granted()),
            codes: &[Code::LinkInvalid, Code::LinkExpired],
        },
        id if id == LIST_ORDERS.id => About {
            summary: "A customer's own orders",
            description: "Newest first. Give `next_cursor` as `cursor` for the next page.",
            body: None,
            status: 200,
            answer: ("OrderPage", examples::order_page()),
            codes: &[],
        },
        id if id == READ_ORDER.id => About {
            summary: "One order",
            description: "As far as the token's level reaches; the token must be for this order.",
            body: None,
            status: 200,
            answer: ("Order", examples::order()),
            codes: &[Code::InsufficientAccess, Code::NotFound],
        },
        _ => return None,
    };
    Some(about)
}

fn describe(operation: &Operation, about: About) -> Value {
    let mut described = json!({
        "operationId": operation.id,
        "tags": ["L1 track"],
        "summary": about.summary,
        "description": about.description,
        "security": [security(operation.auth)],
        "parameters": parameters(operation),
        "responses": responses(operation, &about),
    });
    if let Some((schema, example)) = about.body {
        described["requestBody"] = json!({ "required": true, "content": json_content(schema, &example) });
    }
    described
}

fn security(auth: Auth) -> Value {
    match auth {
        Auth::ShopKey => json!({ "shopKey": [] }),
        Auth::Order => json!({ "orderToken": [] }),
        Auth::Customer => json!({ "customerToken": [] }),
    }
}

fn parameters(operation: &Operation) -> Vec<Value> {
    let mut parameters: Vec<Value> = operation
        .path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }))
        .collect();
    if is_write(operation) {
        parameters.push(json!({
            "name": "Idempotency-Key", "in": "header", "required": true,
            "description": "A new one per intent, the same one per try. Kept for 72 hours.",
            "schema": { "type": "string", "pattern": "^[!-~]{1,128}$" },
            "example": "5f0c7a52-6c1e-4a9a-9d53-3a9a5d0f3c11",
        }));
    } else {
        parameters.push(json!({
            "name": "If-None-Match", "in": "header", "required": false,
            "description": "The `ETag` of the answer at hand.", "schema": { "type": "string" },
        }));
    }
    if operation.id == LIST_ORDERS.id {
        parameters.push(json!({
            "name": "cursor", "in": "query", "required": false,
            "description": "`next_cursor` of the page before.",
            "schema": { "type": "string", "maxLength": 256, "pattern": "^[!-~]*$" },
        }));
    }
    parameters
}

fn responses(operation: &Operation, about: &About) -> Value {
    let mut responses = Map::new();
    let (schema, example) = &about.answer;
    let mut headers = json!({
        "X-Request-Id": { "$ref": "#/components/headers/X-Request-Id" },
        "Cache-Control": { "$ref": "#/components/headers/Cache-Control" },
    });
    if !is_write(operation) {
        headers["ETag"] = json!({ "$ref": "#/components/headers/ETag" });
        responses.insert(
            "304".into(),
            json!({ "description": "Nothing has changed.", "headers": headers.clone() }),
        );
    }
    let success =
        json!({ "description": about.summary, "headers": headers, "content": json_content(schema, example) });
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
        Auth::Order | Auth::Customer => vec![Code::MissingToken, Code::InvalidToken, Code::ExpiredToken],
    });
    if is_write(operation) {
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

fn json_content(schema: &str, example: &Value) -> Value {
    json!({ "application/json": {
        "schema": { "$ref": format!("#/components/schemas/{schema}") },
        "example": example,
    } })
}

fn is_write(operation: &Operation) -> bool {
    operation.method != "GET"
}

fn name(status: u16) -> String {
    format!("Problem{status}")
}
