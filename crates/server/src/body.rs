//! Guard: a JSON body of exactly the documented fields. Says everything that is wrong at once, each with its pointer.
//!
//! Most operations take flat objects of text, so a field is a name, a length and whether it must be there; for others
//! their type says what fits, and the operation looks at the values.

use std::fmt::Write as _;

use aftersale_api::{Code, FieldError};
use axum::http::{HeaderMap, header};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::error::ApiError;

/// Largest body of any operation.
pub const BODY_MAX_BYTES: usize = 64 * 1024;
/// More would tell nobody anything.
const ERRORS_MAX: usize = 20;

/// A text field of a body.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub name: &'static str,
    pub required: bool,
    pub max_chars: usize,
}

pub const fn required(name: &'static str, max_chars: usize) -> Field {
    Field { name, required: true, max_chars }
}

pub const fn optional(name: &'static str, max_chars: usize) -> Field {
    Field { name, required: false, max_chars }
}

/// Only `application/json`, in UTF-8: any other type could be sent by a form of another site.
pub fn check_type(headers: &HeaderMap) -> Result<(), ApiError> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let (essence, parameters) = kind.split_once(';').unwrap_or((kind, ""));
    let utf8 = match parameters.trim() {
        "" => true,
        parameter => parameter.eq_ignore_ascii_case("charset=utf-8"),
    };
    if essence.trim().eq_ignore_ascii_case("application/json") && utf8 {
        Ok(())
    } else {
        Err(ApiError::new(Code::UnsupportedMediaType))
    }
}

/// Reads `bytes` as an object of `fields`.
pub fn read<T: DeserializeOwned>(bytes: &[u8], fields: &[Field]) -> Result<T, ApiError> {
    let object = match parsed(bytes)? {
        Value::Object(object) => object,
        _ => Map::new(),
    };
    let errors = faults(&object, fields);
    if !errors.is_empty() {
        return Err(ApiError { errors, ..ApiError::new(Code::ValidationFailed) });
    }
    serde_json::from_value(Value::Object(object)).map_err(|_| ApiError::new(Code::MalformedBody))
}

/// Reads `bytes` as what `T` takes; the first thing that does not fit is told with its pointer.
pub fn read_shaped<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let value = parsed(bytes)?;
    let mut track = serde_path_to_error::Track::new();
    let reader = serde_path_to_error::Deserializer::new(value, &mut track);
    T::deserialize(reader).map_err(|error| {
        let mut pointer = String::new();
        for segment in track.path().iter() {
            let _ = write!(pointer, "/{}", escape(&segment.to_string().replace(['[', ']'], "")));
        }
        let (named, code) = told(&error.to_string());
        if let Some(name) = named.filter(|name| !pointer.ends_with(&format!("/{name}"))) {
            let _ = write!(pointer, "/{}", escape(&name));
        }
        ApiError::new(Code::ValidationFailed).at(pointer, code)
    })
}

/// Words of a customer: no control characters but line breaks, `max_chars` at most, nothing where nothing is said.
pub fn words(text: Option<String>, max_chars: usize, pointer: &str) -> Result<Option<String>, ApiError> {
    let invalid = |code| Err(ApiError::new(Code::ValidationFailed).at(pointer, code));
    match text.as_deref().map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) if text.chars().count() > max_chars => invalid("too_long"),
        Some(text) if text.chars().any(|letter| letter.is_control() && !"\n\r\t".contains(letter)) => {
            invalid("invalid")
        }
        Some(text) => Ok(Some(text.to_owned())),
    }
}

/// The field a derived reader complains about, and what is wrong with it.
fn told(complaint: &str) -> (Option<String>, &'static str) {
    let name = || complaint.split('`').nth(1).map(str::to_owned);
    match complaint {
        text if text.starts_with("missing field") => (name(), "required"),
        text if text.starts_with("unknown field") => (name(), "unknown_field"),
        _ => (None, "invalid"),
    }
}

fn parsed(bytes: &[u8]) -> Result<Value, ApiError> {
    let malformed = || ApiError::new(Code::MalformedBody);
    let value: Value = serde_json::from_slice(bytes).map_err(|error| {
        malformed().detail(format!("Not JSON at line {}, column {}.", error.line(), error.column()))
    })?;
    if value.is_object() { Ok(value) } else { Err(malformed().at("", "invalid")) }
}

fn faults(object: &Map<String, Value>, fields: &[Field]) -> Vec<FieldError> {
    let known = fields
        .iter()
        .filter_map(|field| fault(object.get(field.name), field).map(|code| (field.name.to_owned(), code)));
    let unknown = object
        .keys()
        .filter(|name| fields.iter().all(|field| field.name != *name))
        .map(|name| (escape(name), "unknown_field"));
    known
        .chain(unknown)
        .take(ERRORS_MAX)
        .map(|(name, code)| FieldError { pointer: format!("/{name}"), code: code.into() })
        .collect()
}

fn fault(value: Option<&Value>, field: &Field) -> Option<&'static str> {
    match value {
        None | Some(Value::Null) => field.required.then_some("required"),
        Some(Value::String(text)) if text.trim().is_empty() => {
            Some(if field.required { "required" } else { "invalid" })
        }
        Some(Value::String(text)) if text.chars().count() > field.max_chars => Some("too_long"),
        // No field takes line breaks, and Postgres refuses U+0000.
        Some(Value::String(text)) if text.trim().chars().any(char::is_control) => Some("invalid"),
        Some(Value::String(_)) => None,
        Some(_) => Some("invalid"),
    }
}

/// A reference token of RFC 6901, cut where somebody sends a novel.
fn escape(name: &str) -> String {
    name.chars().take(64).collect::<String>().replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use rstest::rstest;

    use super::*;

    const FIELDS: &[Field] = &[required("number", 5), optional("email", 9)];

    fn refusal(body: &str) -> String {
        let error = read::<Value>(body.as_bytes(), FIELDS).expect_err(body);
        let errors: Vec<String> = error.errors.iter().map(|e| format!("{} {}", e.pointer, e.code)).collect();
        format!("{}: {}", error.code.as_str(), errors.join(", "))
    }

    #[rstest]
    #[case("", "malformed_body: ")]
    #[case("{", "malformed_body: ")]
    #[case("[]", "malformed_body:  invalid")]
    #[case("null", "malformed_body:  invalid")]
    #[case("{}", "validation_failed: /number required")]
    #[case(r#"{"number":null}"#, "validation_failed: /number required")]
    #[case(r#"{"number":"  "}"#, "validation_failed: /number required")]
    #[case(r#"{"number":7}"#, "validation_failed: /number invalid")]
    #[case(r#"{"number":"åäöåäö"}"#, "validation_failed: /number too_long")]
    #[case(r#"{"number":"a\u0000"}"#, "validation_failed: /number invalid")]
    #[case(r#"{"number":"1","email":""}"#, "validation_failed: /email invalid")]
    #[case(r#"{"number":"1","a/b~":1}"#, "validation_failed: /a~1b~0 unknown_field")]
    #[case(r#"{"e":1,"email":[]}"#, "validation_failed: /number required, /email invalid, /e unknown_field")]
    fn everything_wrong_with_a_body_is_told_with_its_pointer(#[case] body: &str, #[case] told: &str) {
        assert_eq!(refusal(body), told);
    }

    #[rstest]
    #[case("application/json", true)]
    #[case("application/json; charset=utf-8", true)]
    #[case("Application/JSON;charset=UTF-8", true)]
    #[case("application/json; charset=latin1", false)]
    #[case("application/problem+json", false)]
    #[case("text/plain", false)]
    #[case("", false)]
    fn only_json_is_a_body(#[case] kind: &'static str, #[case] accepted: bool) {
        let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, HeaderValue::from_static(kind))]);
        assert_eq!(check_type(&headers).is_ok(), accepted);
    }

    #[test]
    fn a_nest_too_deep_to_read_is_malformed() {
        assert!(refusal(&"[".repeat(10_000)).starts_with("malformed_body"));
    }
}
