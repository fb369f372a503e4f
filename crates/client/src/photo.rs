//! Photos made small in the browser before they are sent, and the browser called by name.
//!
//! Drawn anew on a canvas, a picture loses what its camera wrote down: place, time, make.
//! What wasm-bindgen writes for typed calls would be in the glue of every page.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The longer side of what is sent, in pixels.
const SIDE: f64 = 2_048.0;
/// Tried one after the other, until the photo is small enough.
const QUALITIES: [f64; 2] = [0.85, 0.6];

/// Why there is nothing to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoiled {
    Unreadable,
    TooBig,
}

/// A JPEG of at most `max` bytes, as a `Blob`.
pub async fn shrink(window: &JsValue, file: &JsValue, max: f64) -> Result<JsValue, Spoiled> {
    let unreadable = |_: JsValue| Spoiled::Unreadable;
    let picture = wait(call(window, "createImageBitmap", &[file])).await.map_err(unreadable)?;
    let side = |name| get(&picture, name).as_f64().unwrap_or_default();
    let (width, height) = (side("width"), side("height"));
    let scale = (SIDE / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).ceil().into(), (height * scale).ceil().into());
    let sizes = Array::of2(&width, &height);
    let class: Function = get(window, "OffscreenCanvas").unchecked_into();
    let canvas = Reflect::construct(&class, &sizes).map_err(unreadable)?;
    let paper = call(&canvas, "getContext", &[&"2d".into()]).map_err(unreadable)?;
    set(&paper, "imageSmoothingQuality", &"high".into());
    // A JPEG has no see-through parts; without this they would be black.
    set(&paper, "fillStyle", &"white".into());
    let corner = JsValue::from(0);
    call(&paper, "fillRect", &[&corner, &corner, &width, &height]).map_err(unreadable)?;
    call(&paper, "drawImage", &[&picture, &corner, &corner, &width, &height]).map_err(unreadable)?;
    for quality in QUALITIES {
        let options = js_sys::Object::new();
        set(&options, "type", &"image/jpeg".into());
        set(&options, "quality", &quality.into());
        let small = wait(call(&canvas, "convertToBlob", &[&options])).await.map_err(unreadable)?;
        if get(&small, "size").as_f64().is_some_and(|size| size <= max) {
            return Ok(small);
        }
    }
    Err(Spoiled::TooBig)
}

/// The member of that name; undefined where there is none.
#[inline(never)]
pub fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// Nothing here can be set that refuses it.
#[inline(never)]
pub fn set(of: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(of, &name.into(), value);
}

#[inline(never)]
pub fn call(of: &JsValue, method: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let list = Array::new();
    for argument in arguments {
        list.push(argument);
    }
    let function: Function = get(of, method).dyn_into()?;
    Reflect::apply(&function, of, &list)
}

async fn wait(promise: Result<JsValue, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(promise?.unchecked_into::<Promise>()).await
}
