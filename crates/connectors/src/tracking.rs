//! What carrier services send: their signatures and their formats, read into the model's reports.
//!
//! Each format has a file with its status table and where the format comes from; all of it is pure.
//! Deliberately absent: what reports add up to. That is the model's, and does not depend on their order.

mod aftership;
mod easypost;
mod karrio;
mod names;
mod told;

use aftersale_model::tracking::{Report, Source};
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use sha2::Sha256;

/// A body that is not of its source's shape.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {why}")]
pub struct Unreadable {
    /// As in the body's JSON: `msg.checkpoints[2].checkpoint_time`.
    pub at: String,
    pub why: String,
}

/// The source as it stands in the webhook's path.
pub fn source(name: &str) -> Option<Source> {
    match name {
        "aftership" => Some(Source::Aftership),
        "easypost" => Some(Source::Easypost),
        "karrio" => Some(Source::Karrio),
        _ => None,
    }
}

/// The header that proves who sent a body, in lower case.
pub fn proof_header(source: Source) -> &'static str {
    match source {
        Source::Aftership => aftership::PROOF,
        Source::Easypost => easypost::PROOF,
        Source::Karrio => karrio::PROOF,
    }
}

/// Whether `proof`, the value of [`proof_header`], fits the raw body. Takes the same time for every wrong one.
/// Without a secret nothing fits.
pub fn verify(source: Source, secret: &str, proof: &str, body: &[u8]) -> bool {
    if secret.is_empty() {
        return false;
    }
    match source {
        Source::Aftership => aftership::verify(secret, proof, body),
        Source::Easypost => easypost::verify(secret, proof, body),
        Source::Karrio => karrio::verify(secret, proof),
    }
}

/// Every report in a body; none where it is about something else than tracking.
pub fn read(source: Source, body: &[u8], received_at: Timestamp) -> Result<Vec<Report>, Unreadable> {
    match source {
        Source::Aftership => aftership::read(body, received_at),
        Source::Easypost => easypost::read(body, received_at),
        Source::Karrio => karrio::read(body, received_at),
    }
}

fn parsed<T: DeserializeOwned>(body: &[u8]) -> Result<T, Unreadable> {
    let json = &mut serde_json::Deserializer::from_slice(body);
    let unreadable = |at: String, why: String| Unreadable { at, why };
    let read = serde_path_to_error::deserialize(&mut *json)
        .map_err(|error| unreadable(error.path().to_string(), error.into_inner().to_string()))?;
    json.end().map_err(|why| unreadable(".".into(), why.to_string()))?;
    Ok(read)
}

/// A member of the body that is read on its own.
fn parsed_member<T: DeserializeOwned>(name: &str, member: serde_json::Value) -> Result<T, Unreadable> {
    serde_path_to_error::deserialize(member).map_err(|error| {
        let path = error.path().to_string();
        let at = if path == "." { name.to_owned() } else { format!("{name}.{path}") };
        Unreadable { at, why: error.into_inner().to_string() }
    })
}

fn hmac_fits(secret: &[u8], body: &[u8], signature: &[u8]) -> bool {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) else { return false };
    mac.update(body);
    mac.verify_slice(signature).is_ok()
}
