//! Nothing, in the shape that Leptos' server functions compile against.
//!
//! The real crate exports three classes to JavaScript; exports are never dropped by a linker, and with what they
//! reach they cost the core four kilobytes compressed. The suite has no server functions, so nothing calls this.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsCast, JsValue};

/// A stream without items.
pub struct ReadableStream;

/// Ends at once.
pub struct IntoStream;

impl ReadableStream {
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        Self
    }

    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_: S) -> Self {
        Self
    }

    pub fn into_raw(self) -> web_sys::ReadableStream {
        JsValue::NULL.unchecked_into()
    }

    pub fn into_stream(self) -> IntoStream {
        IntoStream
    }
}

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
