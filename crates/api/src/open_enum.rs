//! An enum whose values may grow: a reader that meets an unknown one sees `Other`.
//!
//! Hand-written instead of derived, because the derived reader costs the wasm about a kilobyte per enum.

/// Where `value` stands in `names`; behind the last where it does not. One loop for all, because a comparison per value
/// would be a good part of the readers' code.
#[inline(never)]
pub(crate) fn place_of(value: &str, names: &[&str]) -> usize {
    names.iter().position(|name| *name == value).unwrap_or(names.len())
}

macro_rules! open_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $wire:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$vdoc])* $variant,)+
            /// A value this version does not know.
            Other,
        }

        impl $name {
            /// Every known value, in the order of the contract; `Other` is not among them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The value as it stands on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $wire,)+ $name::Other => "other" }
            }

            /// Reads a wire value; an unknown one is `Other`.
            pub fn read(value: &str) -> Self {
                let at = $crate::open_enum::place_of(value, &[$($wire),+]);
                Self::ALL.get(at).copied().unwrap_or($name::Other)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from).map(|value| Self::read(&value))
            }
        }

        impl $crate::read::Read for $name {
            fn read(node: &$crate::read::Node<'_>) -> Self {
                Self::read(&<String as $crate::read::Read>::read(node))
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::schema::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .description(Some("Open: a client shows a value it does not know as `other`."))
                    .examples(Self::ALL.iter().map(|value| value.as_str()))
                    .extensions(Some(
                        utoipa::openapi::extensions::ExtensionsBuilder::new()
                            .add("x-known-values", Self::ALL.iter().map(|v| v.as_str()).collect::<Vec<_>>())
                            .build(),
                    ))
                    .into()
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl utoipa::ToSchema for $name {}
    };
}
