//! Photos of strangers: looked at before they are decoded, decoded within limits, written anew without anything but the
//! picture, kept in an object store.
//!
//! Deliberately absent: who may use one, and for what; the store knows.

use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

use aftersale_api::Code;
use axum::body::Bytes;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt};
use tokio::sync::Semaphore;

use crate::error::ApiError;

/// Source: the contract, "40 megapixels before decoding".
const PIXELS_MAX: u64 = 40_000_000;
/// A side of a JPEG has 16 bits.
const SIDE_MAX: u32 = 65_535;
/// What a decoder may take; 40 megapixels of four bytes, and room to work.
const MEMORY_MAX_BYTES: u64 = 220 << 20;
/// Decoded one at a time, so that many at once do not take memory many times.
const AT_ONCE: usize = 1;
const QUALITY: u8 = 85;

/// A picture with nothing else in it.
pub struct Photo {
    pub bytes: Bytes,
    pub width: u32,
    pub height: u32,
}

pub struct Photos {
    place: Result<Arc<dyn ObjectStore>, String>,
    turn: Arc<Semaphore>,
}

impl Photos {
    /// In `folder`, which is made when it is first needed.
    pub fn in_folder(folder: &Path) -> Self {
        let open = || -> Result<Arc<dyn ObjectStore>, String> {
            std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
            let place = LocalFileSystem::new_with_prefix(folder).map_err(|error| error.to_string())?;
            Ok(Arc::new(place))
        };
        Self { place: open(), turn: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// In memory, for tests.
    pub fn in_memory() -> Self {
        Self {
            place: Ok(Arc::new(object_store::memory::InMemory::new())),
            turn: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// The picture in those bytes: JPEG, PNG or WebP by its first bytes, whatever the caller says it is.
    pub async fn read(&self, bytes: Bytes) -> Result<Photo, ApiError> {
        let internal = |cause: &str| ApiError::new(Code::Internal).cause(cause);
        let turn = self.turn.clone().acquire_owned().await.map_err(|_| internal("photos have closed"))?;
        let reading = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            read(&bytes)
        });
        reading.await.map_err(|_| internal("a decoder panicked"))?
    }

    pub async fn keep(&self, id: &str, photo: &Photo) -> Result<(), ApiError> {
        self.place()?.put(&key(id), photo.bytes.clone().into()).await.map_err(failed)?;
        Ok(())
    }

    pub async fn forget(&self, id: &str) -> Result<(), ApiError> {
        match self.place()?.delete(&key(id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(failed(error)),
        }
    }

    /// The bytes of a photo, as they are kept.
    pub async fn bytes(&self, id: &str) -> Result<Option<Bytes>, ApiError> {
        match self.place()?.get(&key(id)).await {
            Ok(found) => Ok(Some(found.bytes().await.map_err(failed)?)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(failed(error)),
        }
    }

    fn place(&self) -> Result<&Arc<dyn ObjectStore>, ApiError> {
        let closed = |why: &String| {
            ApiError::new(Code::Unavailable).retry_after(5).cause(format!("the folder of photos: {why}"))
        };
        self.place.as_ref().map_err(closed)
    }
}

fn read(bytes: &[u8]) -> Result<Photo, ApiError> {
    let unreadable = || ApiError::new(Code::PhotoUnreadable);
    let format = format(bytes).ok_or_else(unreadable)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_MAX_BYTES);
    limits.max_image_width = Some(SIDE_MAX);
    limits.max_image_height = Some(SIDE_MAX);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| unreadable())?;
    let (width, height) = decoder.dimensions();
    let too_many = u64::from(width) * u64::from(height) > PIXELS_MAX;
    // Sixteen bits a colour take as much as more pixels would.
    if too_many || decoder.total_bytes() > MEMORY_MAX_BYTES {
        return Err(ApiError::new(Code::PhotoTooManyPixels));
    }
    // Turned as it is meant to be seen, because the note that says so goes with the metadata.
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| unreadable())?;
    picture.apply_orientation(orientation);
    let picture = picture.into_rgb8();
    let mut written = Vec::new();
    JpegEncoder::new_with_quality(&mut written, QUALITY).encode_image(&picture).map_err(|_| unreadable())?;
    Ok(Photo { bytes: written.into(), width: picture.width(), height: picture.height() })
}

/// By the magic bytes alone.
fn format(bytes: &[u8]) -> Option<ImageFormat> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some(ImageFormat::Jpeg),
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some(ImageFormat::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(ImageFormat::WebP),
        _ => None,
    }
}

fn key(id: &str) -> Key {
    Key::from(format!("{id}.jpg"))
}

fn failed(error: object_store::Error) -> ApiError {
    ApiError::new(Code::Unavailable).retry_after(5).cause(format!("photos can't be kept: {error}"))
}
