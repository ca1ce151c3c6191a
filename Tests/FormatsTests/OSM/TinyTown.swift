import Foundation
import Testing

/// A town of eight nodes, drawn for these tests, as osmium and others wrote it.
struct TinyTown: Sendable, CustomTestStringConvertible {
  let format: String
  let testDescription: String
  let bytes: [UInt8]

  /// As XML.
  static let xml = TinyTown(
    "osm", "XML",
    """
    PD94bWwgdmVyc2lvbj0nMS4wJyBlbmNvZGluZz0nVVRGLTgnPz4KPG9zbSB2ZXJzaW9uPSIwLjYiPgo8bm9kZSBpZD0i
    MSIgbGF0PSIyOC4yOSIgbG9uPSIxMTcuMjEiPjx0YWcgaz0icGxhY2UiIHY9InF1YXJ0ZXIiLz48dGFnIGs9Im5hbWUi
    IHY9IuiKseWbreekvuWMuiIvPjwvbm9kZT4KPG5vZGUgaWQ9IjIiIGxhdD0iMjguMjkiIGxvbj0iMTE3LjIxMSIvPgo8
    bm9kZSBpZD0iMyIgbGF0PSIyOC4yOTEiIGxvbj0iMTE3LjIxMSIvPgo8bm9kZSBpZD0iNCIgbGF0PSIyOC4yOTEiIGxv
    bj0iMTE3LjIxIj48dGFnIGs9ImJhcnJpZXIiIHY9ImdhdGUiLz48L25vZGU+Cjxub2RlIGlkPSI1IiBsYXQ9IjI4LjI5
    MDUiIGxvbj0iMTE3LjIxMDMiLz4KPG5vZGUgaWQ9IjYiIGxhdD0iMjguMjkwNSIgbG9uPSIxMTcuMjEwNiIvPgo8bm9k
    ZSBpZD0iNyIgbGF0PSIyOC4yOTA3IiBsb249IjExNy4yMTA2Ii8+Cjxub2RlIGlkPSI4IiBsYXQ9IjI4LjMwIiBsb249
    IjExNy4yNSI+PHRhZyBrPSJhbWVuaXR5IiB2PSJ0b3duaGFsbCIvPjwvbm9kZT4KPHdheSBpZD0iMTAiPjxuZCByZWY9
    IjEiLz48bmQgcmVmPSIyIi8+PG5kIHJlZj0iMyIvPjwvd2F5Pgo8d2F5IGlkPSIxMSI+PG5kIHJlZj0iMyIvPjxuZCBy
    ZWY9IjQiLz48bmQgcmVmPSIxIi8+PC93YXk+Cjx3YXkgaWQ9IjEyIj48bmQgcmVmPSI1Ii8+PG5kIHJlZj0iNiIvPjxu
    ZCByZWY9IjciLz48bmQgcmVmPSI1Ii8+PC93YXk+Cjx3YXkgaWQ9IjEzIj48bmQgcmVmPSIxIi8+PG5kIHJlZj0iOCIv
    Pjx0YWcgaz0iaGlnaHdheSIgdj0icmVzaWRlbnRpYWwiLz48dGFnIGs9Im5hbWUiIHY9IuS6uuawkei3ryIvPjwvd2F5
    Pgo8d2F5IGlkPSIxNCI+PG5kIHJlZj0iOCIvPjxuZCByZWY9IjIiLz48dGFnIGs9ImhpZ2h3YXkiIHY9ImZvb3R3YXki
    Lz48dGFnIGs9Im9uZXdheTpmb290IiB2PSJ5ZXMiLz48L3dheT4KPHdheSBpZD0iMTUiPjxuZCByZWY9IjUiLz48bmQg
    cmVmPSI4Ii8+PHRhZyBrPSJ3YXRlcndheSIgdj0icml2ZXIiLz48L3dheT4KPHJlbGF0aW9uIGlkPSIyMCI+PG1lbWJl
    ciB0eXBlPSJ3YXkiIHJlZj0iMTAiIHJvbGU9Im91dGVyIi8+PG1lbWJlciB0eXBlPSJ3YXkiIHJlZj0iMTEiIHJvbGU9
    Im91dGVyIi8+PG1lbWJlciB0eXBlPSJ3YXkiIHJlZj0iMTIiIHJvbGU9ImlubmVyIi8+PHRhZyBrPSJ0eXBlIiB2PSJt
    dWx0aXBvbHlnb24iLz48dGFnIGs9ImJ1aWxkaW5nIiB2PSJhcGFydG1lbnRzIi8+PHRhZyBrPSJidWlsZGluZzpsZXZl
    bHMiIHY9IjYiLz48L3JlbGF0aW9uPgo8L29zbT4K
    """)

  /// As PBF whose blobs are not packed, so that mutations reach what is in them.
  static let plainPBF = TinyTown(
    "pbf", "plain PBF",
    """
    AAAADQoJT1NNSGVhZGVyGCoKKCIOT3NtU2NoZW1hLVYwLjYiCkRlbnNlTm9kZXOCAQlncmlkcmVhY2gAAAAMCgdPU01E
    YXRhGJcBCpQBCkgKAAoFcGxhY2UKB3F1YXJ0ZXIKBG5hbWUKDOiKseWbreekvuWMugoHYmFycmllcgoEZ2F0ZQoHYW1l
    bml0eQoIdG93bmhhbGwSSBJGCggCAgICAgICAkISwNjljQIAoJwBAI9OAKAfkK0LShTAzubdCKCcAQCfnAHwLvAuAKCM
    MFIQAQIDBAAAAAUGAAAAAAcIAAAAAAwKB09TTURhdGEYpgEKowEKVQoACgdoaWdod2F5CgRuYW1lCgtyZXNpZGVudGlh
    bAoJ5Lq65rCR6LevCgtvbmV3YXk6Zm9vdAoHZm9vdHdheQoDeWVzCgh3YXRlcndheQoFcml2ZXISShoHCApCAwICAhoH
    CAtCAwYCBRoICAxCBAoCAgMaDggNEgIBAhoCAwRCAgIOGg4IDhICAQUaAgYHQgIQCxoMCA8SAQgaAQlCAgoGAAAACwoH
    T1NNRGF0YRhxCm8KTgoACgR0eXBlCghidWlsZGluZwoPYnVpbGRpbmc6bGV2ZWxzCgxtdWx0aXBvbHlnb24KCmFwYXJ0
    bWVudHMKATYKBW91dGVyCgVpbm5lchIdIhsIFBIDAQIDGgMEBQZCAwcHCEoDFAICUgMBAQE=
    """)

  /// As PBF.
  static let packedPBF = TinyTown(
    "pbf", "PBF",
    """
    AAAADQoJT1NNSGVhZGVyGDQQKBoweJxT4vMvzg1OzkjNTdQNM9AzU+JySc0rTvXLT0ktbmLkTC/KTClKTUzOAAD8rQ0R
    AAAADAoHT1NNRGF0YRiYARCUARqSAXic4/LgYuBiLchJTE7lYi8sTSwqSS3iYslLzE3l4nnRtfHp7LXPl+x72rOLiz0p
    sagoEySZnlgCVAtUkZdZUsnFUZJfnpeRmJMj5CHkxsXBBAVOQgduPO1lYlgwh5Gh349hgfyEtdxeIgfOPbvLARKaP4fx
    g94HPYYFPQZBAoxMzCwMDAysbECCgZ2DAQCTNy3cAAAADAoHT1NNRGF0YRigARCjARqaAXicFctBDoIwEAVQmQIdpoiG
    5RzFZZfuPUATR2kikBQi4RieRHcmnMcYj2HZ/PyX/E8n2pBu/LWZ3Exp51ohE2TwZ+lG725UfJbl+3r83k8yfSdxdbj0
    /Uh6zfWjZhkIJzdKWJkFf5dQH1kjWQUAsRircsgYsbQpASiucFtDAgwqtQBVdBWdMeTawt5wibs6QU4KC5T/AUQrI9sA
    AAALCgdPU01EYXRhGHQQbxpweJzj8uNi4GIpqSxI5eJIKs3MScnMS+fih7GsclLLUnOKuXhyS3NKMgvycyrT8/O4uBIL
    EotKclPzSoq5GM24WPNLS1KLuFgz8/JSi4RklaQ5RISYGZmYpZhZWNmcmNnZObyYRZiYgpgZGRkBPScb7A==
    """)

  /// As XML packed by gzip in two streams one behind the other, as parallel packers write it.
  static let gzip = TinyTown(
    "osm.gz", "gzip in two streams",
    """
    H4sIAAAAAAACA32RPVLDMBCFe06h2cYVtiTHP8xYSccJ4AAiFsaDLYMiEnIFhhvQ0lLQUnCbDBwDKZnEayZxp6f9nt6u
    tpg9tw1ZKrOoOy0CFtKAKD3vylpXIri+ujzPg9n0rOgW7YECGqbg7nRXKlKXAhiQRloBPA/5hTt7hrEs5AymhZUVuRfw
    0Mi5ArIU8PgkjVUGokNNy3ZX+n353Lx9/Lx/b16/fD3yETiJn0xijkdgjEE2Rk5Ok333N9KY2vXsm6ykVUebS/BLNBk8
    ReNhajrGpkM2G7DZKJv3bEwxmfTDuN/WtV1vh7HdSt/JpsEDreR6t1bqPLokRt36HUe94FjEW68zYSuDf8BeTLBgx6wc
    WRNMp1hkEP0BIBPQzrwCAAAfiwgAAAAAAAIDjZFfasMwDMbfewrjC6RJlzFK4ru4RE3F/CfYSkqOsZNsb4OeZ4wdY7az
    dGEksBdjST990meLyjTMwbnmJc9ElV3lKHZVOBk2Nc8PXNyBPAJz8BQDki17rvkF20vo4GyouQOPDRhCqRaEkRpS+eN2
    +3x7+Xp/XRv2wP/oz0GxMexsLcX7b9UaCIljLCRiBL82qVxMKrdsXSWBu/vCAdxCyoGShNYkvWIf9DToEzhGYwexN7RN
    r7YPF6tCzvY0SWyR+b/JYibRmIn82TmSaV/dK8LOqrG1ZlE/9agaNG1iZCcd6fBZfoU4KhhA+QQ+JuOz5eA+s16L3Tfj
    p3VaPAIAAA==
    """)

  /// The same packed by bzip2.
  static let bzip2 = TinyTown(
    "osm.bz2", "bzip2 in two streams",
    """
    QlpoOTFBWSZTWXz3+TsAAJ5f+QAQUIP/54EABgA/7//gABQACAQCIBECwDABLAQlJEeKDRo9T1NA0BoAAGh6hhoaAAAD
    QAAAAAkSEmk8miZGjT1NGgDTJkAA4EqZOqKRMwMAMqAoKKLcrrz3vvsmYLijm3y3FLqmGw+qXTpid0sVdl6EEYsGCqCg
    E3jemdwEwKZRBzotqvnGYY4ZBA7TklCGIkAx0AgBpOtkNQObgcnDmA76JLQjnaC9Awa8L+0ZADI2gRA2222/E3Mapqt0
    2Da641EhTY22MbzZ+ztl1ZA8cVfhuqAx70U14BGxI2gs4G3ZdJa0G2eCmg5UFgWWutIw8G8nMLMm6QGFgVQemQRZboQZ
    MspAcyuSM1VwDpmwlZcgy3SFREkQDAVGtvZoi0kGz1ksKIfiFPun5CEHfxdyRThQkHz3+TtCWmg5MUFZJlNZW+brJwAA
    eVm5ABBQAP9XN+/foCAAAADAkAVAMAEMKhkqfqnk1PT1TyR6mjQaAAPUMNDIaZNAMQ000aGjBIoRo0TIQ8pp6I2SaAJg
    9zw2AC+woCh5FAA4ta3ODsEHTJSNPMFF8XTdnq9r7I8kljlTOSEcRByFhe4pNjGNhd4ZZJJsBrmGabZ7tPqNnnCBAgQI
    KBlaGvNF7G6QICNANZy7d9BpK1SKkq0VFdUFBaAr5Le9lG4teE7ZYiNd2wEjAskeRTYOvY7nEnWsZgNIMPBmsVZS/Ext
    eUUm5YmwMb1uSG4YQChqAPolwEbrJkVOrxeLoWAcCveye+NdKLIzkRAuwrYodYjJ8wJEl8nAevf6tawSv8XckU4UJBb5
    usnA
    """)

  /// XML that is 100 MB of blanks, packed by bzip2 to next to nothing.
  static let bomb = TinyTown(
    "osm.bz2", "a bomb",
    """
    QlpoOTFBWSZTWeAPczwFfjUZgNABQQcCI5kAAAggAFChppgAE1VQaeUaNlMbqKgJd5RUBLnsoqAl7znGcffG92tda356
    kVAS/mKCskyms2pEy34CvxwgAYAAABBAAGEAmoyFQEtSFQEuYoKyTKazSIP3pgB9piAFgAAAgAAQQABhmBNU00UiDahS
    IPF3JFOFCQTjj8Xw
    """)

  private init(_ format: String, _ description: String, _ base64: String) {
    self.format = format
    testDescription = description
    bytes = [UInt8](Data(base64Encoded: base64.filter { !$0.isWhitespace }) ?? Data())
  }
}
