//! The OpenAPI 3.1 document, generated from the types and from [`crate::operations`].
//!
//! What each operation takes and answers is in [`about`], [`paths`] puts it together, examples are in [`examples`].

mod about;
mod examples;
mod paths;

use serde_json::{Value, json};
use utoipa::OpenApi;

use crate::problem::Code;

/// The document as checked in; `cargo xtask gen` rewrites it from [`document`].
pub const CHECKED_IN: &str = include_str!("../openapi.json");

/// Every type that travels; what they refer to comes along.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Aftersale thin shop API",
        version = "1",
        description = "What a shop serves for the Aftersale widgets to work. \
                       A shop picks levels; `GET /v1/config` says which.",
        license(name = "MIT OR Apache-2.0"),
    ),
    components(schemas(
        crate::Config,
        crate::AccessRequest,
        crate::ChallengeIssued,
        crate::CodeAnswer,
        crate::LinkAnswer,
        crate::AccessGranted,
        crate::order::OrderPage,
        crate::Order,
        crate::Help,
        crate::claim::ClaimRequest,
        crate::claim::Upload,
        crate::order::CancelRequest,
        crate::order::GiftLinkRequest,
        crate::order::GiftLink,
        crate::returns::Returnable,
        crate::returns::HoldRequest,
        crate::returns::Reservation,
        crate::returns::ReturnWish,
        crate::returns::Settlement,
        crate::returns::Return,
        crate::returns::ReturnCancelRequest,
        crate::returns::TrackingNumberRequest,
        crate::withdrawal::WithdrawalLabels,
        crate::withdrawal::Withdrawable,
        crate::withdrawal::WithdrawalRequest,
        crate::withdrawal::WithdrawalReceipt,
        crate::review::Reviewable,
        crate::review::NewReview,
        crate::review::ReviewChange,
        crate::review::Review,
        crate::review::ReviewDeleteRequest,
        crate::review::ReviewDeleted,
        crate::review::ProductReviews,
        crate::moderation::ModerationPage,
        crate::moderation::PublishRequest,
        crate::moderation::RejectRequest,
        crate::moderation::ReplyRequest,
        crate::Loyalty,
        crate::loyalty::EntryPage,
        crate::loyalty::RedemptionRequest,
        crate::loyalty::UndoRequest,
        crate::loyalty::Redemption,
        crate::loyalty::OrderEarnings,
        crate::live::OrderChanged,
        crate::Preferences,
        crate::PreferencesUpdate,
        crate::webhook::TrackingReceived,
        crate::Problem,
    ))
)]
struct Types;

/// The document, indented, with a line break at its end.
pub fn document() -> String {
    let mut document = serde_json::to_value(Types::openapi()).unwrap_or_default();
    document["paths"] = paths::paths();
    document["components"]["securitySchemes"] = security_schemes();
    document["components"]["responses"] = paths::problem_responses();
    document["components"]["headers"] = headers();
    document["components"]["schemas"]["Code"] = code_schema();
    document["servers"] = json!([{ "url": "/", "description": "Where the shop serves the API." }]);
    // The same order of members whether or not a neighbour in the build turns on serde_json's `preserve_order`.
    document.sort_all_objects();
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

/// Unlike the other lists, that of problem codes is closed.
fn code_schema() -> Value {
    json!({
        "type": "string",
        "description": "Closed list: a new code is a new minor version of the contract.",
        "enum": Code::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>(),
    })
}

fn security_schemes() -> Value {
    let mut schemes = json!({
        "shopKey": {
            "type": "apiKey", "in": "header", "name": "Shop-Key",
            "description": "Publishable key of the shop, `pk_…`, from an origin on the shop's list.",
        },
        "orderToken": {
            "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
            "description": "Access to one order, minutes long; from `POST /v1/access/{challenge_id}` or `POST /v1/access/link`.",
        },
        "customerToken": {
            "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
            "description": "Minted by the shop for a customer who is logged in there: HS256, `iss`, `aud`, `sub` (customer id), `exp`.",
        },
    });
    schemes["moderationToken"] = json!({
        "type": "http", "scheme": "bearer",
        "description": "The shop's secret for whoever looks at reviews. A shop without one has none of these operations: 404.",
    });
    for (name, scheme) in signatures() {
        schemes[name] = scheme;
    }
    schemes
}

/// Sources, read November 2026: aftership.com/docs/tracking/webhook/webhook-signature; EasyPost's client libraries,
/// `validate_webhook`; Karrio's server, `events/task_definitions/base/webhook.py`.
fn signatures() -> [(&'static str, Value); 3] {
    let header = |name: &str, description: &str| json!({ "type": "apiKey", "in": "header", "name": name, "description": description });
    [
        ("aftershipSignature", header("aftership-hmac-sha256", "HMAC-SHA256 over the raw body, base64.")),
        (
            "easypostSignature",
            header(
                "X-Hmac-Signature",
                "`hmac-sha256-hex=` and HMAC-SHA256 over the raw body in hex; secret in NFKD.",
            ),
        ),
        ("karrioSecret", header("X-Event-Id", "The secret of the webhook itself: Karrio does not sign.")),
    ]
}

fn headers() -> Value {
    let text = |description: &str| json!({ "description": description, "schema": { "type": "string" } });
    json!({
        "ETag": text("Strong entity tag over the bytes of the body; send it back in `If-None-Match`."),
        "X-Request-Id": text("Names this request in the server's log; quoted as `request_id` in a problem."),
        "Cache-Control": text("`private, no-cache` for reads, `private, no-store` for access."),
        "Retry-After": { "description": "Seconds to wait.", "schema": { "type": "integer", "minimum": 1 } },
        "Allow": text("Methods the path has."),
        "WWW-Authenticate": text("`Bearer`"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checked_in_document_is_the_generated_one() {
        assert!(document() == CHECKED_IN, "crates/api/openapi.json is out of date: run `cargo xtask gen`");
    }

    #[test]
    fn the_document_has_every_operation_and_no_other() {
        let document: Value = serde_json::from_str(&document()).expect("JSON");
        let mut written: Vec<String> = Vec::new();
        for (path, item) in document["paths"].as_object().expect("paths") {
            for (method, operation) in item.as_object().expect("methods") {
                let id = operation["operationId"].as_str().expect("operationId");
                written.push(format!("{} {path} {id}", method.to_uppercase()));
            }
        }
        let mut known: Vec<String> =
            crate::operations::ALL.iter().map(|op| format!("{} {} {}", op.method, op.path, op.id)).collect();
        written.sort();
        known.sort();
        assert_eq!(written, known);
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let document: Value = serde_json::from_str(&document()).expect("JSON");
        let mut waiting = vec![&document];
        while let Some(value) = waiting.pop() {
            if let Some(reference) = value.get("$ref").and_then(Value::as_str) {
                let pointer = reference.strip_prefix('#').expect("local reference");
                assert!(document.pointer(pointer).is_some(), "{reference}");
            }
            match value {
                Value::Object(members) => waiting.extend(members.values()),
                Value::Array(items) => waiting.extend(items),
                _ => {}
            }
        }
    }
}
