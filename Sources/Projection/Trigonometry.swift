internal import Glibc

func cosine(ofDegrees degrees: Double) -> Double { cos(degrees * .pi / 180) }
